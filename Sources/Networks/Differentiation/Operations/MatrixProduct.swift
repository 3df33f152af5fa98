/// C = A·B of shapes (m, k)·(k, n) = (m, n); Ā = C̄·Bᵀ and B̄ = Aᵀ·C̄.
struct MatrixProduct: DifferentiableOperation {
  var name: String { "matmul" }

  func value(of inputs: [Matrix<Double>]) -> Matrix<Double> {
    let (a, b) = (inputs[0], inputs[1])
    precondition(
      a.columns == b.rows,
      "a matrix product needs as many columns on the left as rows on the right, but the shapes are "
        + "(\(a.rows), \(a.columns)) and (\(b.rows), \(b.columns))")
    return Self.product(a, b)
  }

  func gradients(
    of inputs: [Matrix<Double>], upstream: Matrix<Double>, needed: [Bool]
  ) -> [Matrix<Double>?] {
    let (a, b) = (inputs[0], inputs[1])
    return [
      needed[0] ? Self.product(upstream, Transpose.transposed(b)) : nil,
      needed[1] ? Self.product(Transpose.transposed(a), upstream) : nil,
    ]
  }

  /// The matrices of recorded graphs are small, and plain sums in a fixed order give the same bits everywhere.
  private static func product(_ a: Matrix<Double>, _ b: Matrix<Double>) -> Matrix<Double> {
    var result = Matrix<Double>(rows: a.rows, columns: b.columns)
    for row in 0..<a.rows {
      for inner in 0..<a.columns {
        let factor = a.elements[row * a.columns + inner]
        for column in 0..<b.columns {
          result.elements[row * b.columns + column] += factor * b.elements[inner * b.columns + column]
        }
      }
    }
    return result
  }
}
