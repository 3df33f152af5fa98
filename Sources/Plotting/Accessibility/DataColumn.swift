/// A column of the table of a mark's data: its name and the content of each row, empty for a gap.
public struct DataColumn: Sendable, Equatable {
  /// The column's name, such as `x`, `value`, `class`.
  public var name: String
  /// What stands in each row.
  public var cells: [String]

  /// A column of texts.
  public init(_ name: String, texts: [String]) {
    self.name = name
    cells = texts
  }

  /// A column of numbers, written so that reading them gives the same numbers; NaN is a gap.
  public init(_ name: String, _ numbers: [Double]) {
    self.name = name
    cells = numbers.map(Self.text)
  }

  /// A column of whole numbers.
  public init(_ name: String, _ numbers: [Int]) {
    self.name = name
    cells = numbers.map(String.init)
  }

  /// The column, if there are numbers.
  init?(_ name: String, _ numbers: [Double]?) {
    guard let numbers else { return nil }
    self.init(name, numbers)
  }

  /// The column below so many empty rows, for what does not stand beside the other columns.
  func below(_ rows: Int) -> DataColumn {
    DataColumn(name, texts: Array(repeating: "", count: rows) + cells)
  }

  private static func text(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension [DataColumn] {
  /// The places and values of a grid, a row for each cell, row by row.
  static func cells(of grid: Grid, x: [Double], y: [Double], named name: String = "value") -> [DataColumn] {
    [
      DataColumn("x", y.indices.flatMap { _ in x }),
      DataColumn("y", y.flatMap { place in x.map { _ in place } }),
      DataColumn(name, grid.values),
    ]
  }

  /// The row, the column and the value of each cell of a grid, counted from 1.
  static func cells(of grid: Grid) -> [DataColumn] {
    [
      DataColumn("row", (0..<grid.rows).flatMap { row in (0..<grid.columns).map { _ in row + 1 } }),
      DataColumn("column", (0..<grid.rows).flatMap { _ in (0..<grid.columns).map { $0 + 1 } }),
      DataColumn("value", grid.values),
    ]
  }
}
