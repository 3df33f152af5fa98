/// The eigenvalues of a symmetric matrix, falling, and their unit eigenvectors, by Jacobi's rotations (Golub and Van
/// Loan, Matrix Computations, 8.5).
struct SymmetricEigenvectors {
  let values: [Double]
  let vectors: [[Double]]

  /// - Precondition: the matrix is square; only its symmetric part counts.
  init(of matrix: Matrix<Double>) {
    precondition(
      matrix.rows == matrix.columns, "eigenvectors of a symmetric matrix, not of shape \(matrix.shape)")
    let count = matrix.rows
    var a = matrix
    var v = Matrix<Double>(rows: count, columns: count)
    for index in 0..<count { v[index, index] = 1 }
    let scale = a.elements.reduce(0) { $0 + $1 * $1 }
    // Each sweep squares what is left beside the diagonal; ten are more than enough for any size.
    for _ in 0..<30 {
      var rest = 0.0
      for p in 0..<count {
        for q in (p + 1)..<max(p + 1, count) { rest += a[p, q] * a[p, q] }
      }
      if rest <= 1e-32 * scale { break }
      for p in 0..<count {
        for q in (p + 1)..<max(p + 1, count) where a[p, q] != 0 { Self.rotate(&a, &v, p, q) }
      }
    }
    let order = (0..<count).sorted { a[$0, $0] > a[$1, $1] }
    values = order.map { a[$0, $0] }
    vectors = order.map { v.column($0) }
  }

  /// Turns rows and columns p and q so that their common entry becomes 0.
  private static func rotate(_ a: inout Matrix<Double>, _ v: inout Matrix<Double>, _ p: Int, _ q: Int) {
    let tau = (a[q, q] - a[p, p]) / (2 * a[p, q])
    let t = (tau >= 0 ? 1 : -1) / (abs(tau) + (1 + tau * tau).squareRoot())
    let c = 1 / (1 + t * t).squareRoot()
    let s = t * c
    for k in 0..<a.rows {
      let (kp, kq) = (a[k, p], a[k, q])
      a[k, p] = c * kp - s * kq
      a[k, q] = s * kp + c * kq
    }
    for k in 0..<a.rows {
      let (pk, qk) = (a[p, k], a[q, k])
      a[p, k] = c * pk - s * qk
      a[q, k] = s * pk + c * qk
    }
    for k in 0..<a.rows {
      let (kp, kq) = (v[k, p], v[k, q])
      v[k, p] = c * kp - s * kq
      v[k, q] = s * kp + c * kq
    }
  }
}
