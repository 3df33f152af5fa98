/// Rows and columns exchanged; the gradient is exchanged back.
struct Transpose: DifferentiableOperation {
  var name: String { "transpose" }

  func value(of inputs: [Matrix<Double>]) -> Matrix<Double> { Self.transposed(inputs[0]) }

  func gradients(
    of inputs: [Matrix<Double>], upstream: Matrix<Double>, needed: [Bool]
  ) -> [Matrix<Double>?] {
    [needed[0] ? Self.transposed(upstream) : nil]
  }

  static func transposed(_ matrix: Matrix<Double>) -> Matrix<Double> {
    var result = Matrix<Double>(rows: matrix.columns, columns: matrix.rows)
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns {
        result.elements[column * matrix.rows + row] = matrix.elements[row * matrix.columns + column]
      }
    }
    return result
  }
}
