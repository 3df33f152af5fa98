/// Numbers on a rectangular grid; row 0 belongs to the first y. In JSON an array of rows, with `null` for a gap.
public struct Grid: Sendable, Equatable {
  /// The number of rows, along y.
  public let rows: Int
  /// The number of columns, along x.
  public let columns: Int
  /// The numbers, row by row.
  @Numbers public var values: [Double]

  /// A grid of the given numbers, row by row.
  ///
  /// - Precondition: there are `rows` × `columns` numbers.
  public init(rows: Int, columns: Int, values: [Double]) {
    precondition(
      values.count == rows * columns,
      "a grid of \(rows) × \(columns) needs \(rows * columns) numbers, not \(values.count)")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// The number in a row and column, both counted from 0.
  public subscript(row: Int, column: Int) -> Double { values[row * columns + column] }
}

extension Grid: Codable {
  /// Reads an array of rows of the same length.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    var values: [Double] = []
    var rows = 0
    var columns = 0
    while !container.isAtEnd {
      let row = try container.decode(Numbers.self).wrappedValue
      if rows == 0 { columns = row.count }
      guard row.count == columns, columns > 0 else {
        throw DecodingError.dataCorrupted(
          DecodingError.Context(
            codingPath: decoder.codingPath,
            debugDescription: "row \(rows) of a grid has \(row.count) numbers, not \(columns)"))
      }
      values += row
      rows += 1
    }
    self.init(rows: rows, columns: columns, values: values)
  }

  /// Writes an array of rows.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for row in 0..<rows {
      try container.encode(Numbers(wrappedValue: Array(values[row * columns..<(row + 1) * columns])))
    }
  }
}
