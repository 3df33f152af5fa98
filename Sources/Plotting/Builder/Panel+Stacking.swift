/// A mark that can lie on others of its kind.
protocol StackableMark: NotedMark {
  /// Along which the marks stand.
  var stackPlaces: [Double] { get }
  /// How high they are.
  var stackValues: [Double] { get }
  /// Sets where they begin and end.
  mutating func stack(from bases: [Double], to ends: [Double])
}

extension BarMark: StackableMark {
  var stackPlaces: [Double] { horizontal == true ? y : x }
  var stackValues: [Double] { horizontal == true ? x : y }

  mutating func stack(from bases: [Double], to ends: [Double]) {
    base = bases
    if horizontal == true { x = ends } else { y = ends }
  }
}

extension AreaMark: StackableMark {
  var stackPlaces: [Double] { x }
  var stackValues: [Double] { yEnd }

  mutating func stack(from bases: [Double], to ends: [Double]) {
    yStart = bases
    yEnd = ends
    // Areas that do not cover each other need no transparency to be told apart.
    style.opacity = style.opacity ?? 0.8
  }
}

extension Panel {
  /// Lays named series of bars on each other, and named series of areas, as their notes ask for.
  mutating func stackSeries() {
    stack(BarMark.self)
    stack(AreaMark.self)
  }

  private mutating func stack<Content: StackableMark>(_: Content.Type) {
    let members = marks.indices.filter { index in
      guard let mark = marks[index].base as? Content, mark.label != nil else { return false }
      return mark.notes.stacking.map { $0 != .unstacked } ?? false
    }
    let series = members.compactMap { marks[$0].base as? Content }
    guard let method = series.first?.notes.stacking, series.count > 1 || method != .standard else { return }
    let stack = Stack(places: series.map(\.stackPlaces), values: series.map(\.stackValues), by: method)
    let room = Content.self == AreaMark.self ? stack.extent(along: series.flatMap(\.stackPlaces)) : nil
    for (number, index) in members.enumerated() {
      var mark = series[number]
      mark.stack(from: stack.bases[number], to: stack.ends[number])
      mark.notes.extent = room
      marks[index].base = mark
    }
  }
}
