extension Panel {
  /// Gives each named series without a colour the first one of the palette that no other name has.
  mutating func colorSeries() {
    var colors: [String: Int] = [:]
    var taken: Set<Int> = []
    for mark in marks.map(\.base) {
      guard let color = mark.style.color, let index = Theme.classIndex(color) else { continue }
      taken.insert(index)
      if let label = mark.label, colors[label] == nil { colors[label] = index }
    }
    var next = 0
    for index in marks.indices {
      guard let mark = marks[index].base as? any SeriesMark, mark.takesColor, let label = mark.label else {
        continue
      }
      if colors[label] == nil {
        while taken.contains(next) { next += 1 }
        taken.insert(next)
        colors[label] = next
      }
      marks[index].base = mark.styled { $0.color = "class\(colors[label] ?? 0)" }
    }
  }

  /// Gives each series that symbols are to tell apart the next one, unless it has one of its own.
  mutating func markSeries() {
    var symbols: [String: Symbol] = [:]
    for index in marks.indices {
      guard let mark = marks[index].base as? any NotedMark, mark.notes.takesSymbol, mark.style.symbol == nil,
        let label = mark.label
      else { continue }
      let symbol = symbols[label] ?? Symbol.forClass(symbols.count)
      symbols[label] = symbol
      marks[index].base = mark.styled { $0.symbol = symbol }
    }
  }
}

extension SeriesMark {
  /// Whether the mark is a series without a colour of its own.
  fileprivate var takesColor: Bool {
    guard style.color == nil else { return false }
    guard let points = self as? PointMark else { return true }
    return points.classes == nil && points.values == nil
  }
}
