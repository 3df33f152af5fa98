/// C = A·B of shapes (m, k)·(k, n) = (m, n); Ā = C̄·Bᵀ and B̄ = Aᵀ·C̄.
struct MatrixProduct: DifferentiableOperation {
  var name: String { "matmul" }

  func value(of inputs: [Matrix<Double>]) -> Matrix<Double> {
    let (a, b) = (inputs[0], inputs[1])
    precondition(
      a.columns == b.rows,
      "a matrix product needs as many columns on the left as rows on the right, but the shapes are "
        + "(\(a.rows), \(a.columns)) and (\(b.rows), \(b.columns))")
    return a * b
  }

  func gradients(
    of inputs: [Matrix<Double>], upstream: Matrix<Double>, needed: [Bool]
  ) -> [Matrix<Double>?] {
    let (a, b) = (inputs[0], inputs[1])
    return [
      needed[0] ? upstream * Transpose.transposed(b) : nil,
      needed[1] ? Transpose.transposed(a) * upstream : nil,
    ]
  }
}
