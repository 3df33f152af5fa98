/// In which way the numbers of a grid have changed.
struct GridChange {
  private let old: [[Double]]
  private let new: [[Double]]
  private let isClass: Bool

  /// Two grids; nil if one of them is none.
  init?(old: [DataTree], new: [DataTree], isClass: Bool) {
    guard let old = Self.rows(old), let new = Self.rows(new) else { return nil }
    self.old = old
    self.new = new
    self.isClass = isClass
  }

  private static func rows(_ elements: [DataTree]) -> [[Double]]? {
    let rows = elements.compactMap { if case .numbers(let row) = $0 { row } else { nil } }
    return rows.count == elements.count && !rows.isEmpty ? rows : nil
  }

  /// A sentence without its subject; nil if the grids agree.
  func sentence(place: (Int, Int) -> String) -> String? {
    let shape = { (rows: [[Double]]) in "\(rows.count) × \(rows[0].count)" }
    if old.map(\.count) != new.map(\.count) {
      return isTransposed ? "is transposed" : "has \(shape(new)) instead of \(shape(old)) values"
    }
    if isClass { return changedClass(place) }
    let (before, after) = (old.flatMap { $0 }, new.flatMap { $0 })
    if Tolerance.agree(before, after) { return nil }
    if isTransposed { return "is transposed" }
    let columns = old[0].count
    return SeriesChange.sentence(from: before, to: after) { place($0 / columns, $0 % columns) }
  }

  private var isTransposed: Bool {
    guard old.count == new[0].count, new.count == old[0].count else { return false }
    let turned = new[0].indices.flatMap { column in new.map { $0[column] } }
    return Tolerance.agree(old.flatMap { $0 }, turned)
  }

  /// A class may change where the locked grid has a border: there two classes are about equally likely.
  private func changedClass(_ place: (Int, Int) -> String) -> String? {
    for row in old.indices {
      for column in old[row].indices where old[row][column] != new[row][column] {
        if old[row][column].isNaN && new[row][column].isNaN { continue }
        if !neighbours(row, column).contains(new[row][column]) {
          return "changed from class \(Wording.number(old[row][column])) to "
            + "\(Wording.number(new[row][column])) at \(place(row, column))"
        }
      }
    }
    return nil
  }

  private func neighbours(_ row: Int, _ column: Int) -> [Double] {
    [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)].compactMap { row, column in
      old.indices.contains(row) && old[row].indices.contains(column) ? old[row][column] : nil
    }
  }
}
