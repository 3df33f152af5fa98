extension Matrix {
  /// The mean of each column, 0 of a matrix without rows.
  ///
  /// Summed in `Double` in two passes (the second adds what rounding lost), so that the result does not depend
  /// on the size of the numbers' offset.
  public var columnMeans: [Scalar] { means().map { Scalar($0) } }

  /// The population standard deviation of each column, √(Σ(x − mean)² / rows), as scikit-learn's
  /// `StandardScaler` and Keras's `Normalization` compute it; 0 of a matrix without rows.
  public var columnDeviations: [Scalar] {
    let means = means()
    var squares = Array(repeating: 0.0, count: columns)
    forEachEntry { column, entry in
      let distance = entry - means[column]
      squares[column] += distance * distance
    }
    return squares.map { Scalar(($0 / Double(max(1, rows))).squareRoot()) }
  }

  private func means() -> [Double] {
    let count = Double(max(1, rows))
    var sums = Array(repeating: 0.0, count: columns)
    forEachEntry { column, entry in sums[column] += entry }
    let means = sums.map { $0 / count }
    var remainders = Array(repeating: 0.0, count: columns)
    forEachEntry { column, entry in remainders[column] += entry - means[column] }
    return zip(means, remainders).map { $0 + $1 / count }
  }

  private func forEachEntry(_ body: (_ column: Int, _ entry: Double) -> Void) {
    for row in 0..<rows {
      for column in 0..<columns { body(column, Double(elements[row * columns + column])) }
    }
  }
}
