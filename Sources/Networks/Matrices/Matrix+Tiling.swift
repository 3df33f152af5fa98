extension Matrix {
  /// The matrix repeated below and beside itself, as NumPy's `tile(a, (rows, columns))` does: of shape
  /// (rows · `rows`, columns · `columns`).
  ///
  ///     let many = Matrix<Double>([[1, 2]]).tiled(rows: 1000)  // (1000, 2)
  ///
  /// - Precondition: neither number is negative.
  public func tiled(rows rowCount: Int, columns columnCount: Int = 1) -> Matrix {
    precondition(
      rowCount >= 0 && columnCount >= 0,
      "a matrix is repeated a number of times that is not negative, not \(rowCount) × \(columnCount) times")
    var tile: [Scalar] = []
    tile.reserveCapacity(elements.count * columnCount)
    for row in 0..<rows {
      for _ in 0..<columnCount { tile += elements[row * columns..<(row + 1) * columns] }
    }
    var tiled: [Scalar] = []
    tiled.reserveCapacity(tile.count * rowCount)
    for _ in 0..<rowCount { tiled += tile }
    return Matrix(rows: rows * rowCount, columns: columns * columnCount, elements: tiled)
  }
}
