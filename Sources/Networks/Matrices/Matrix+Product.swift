/// Which factors of a product are transposed before it is formed.
public struct TransposedFactors: OptionSet, Sendable {
  /// One bit per factor.
  public let rawValue: Int

  /// The factors of the given bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The first factor.
  public static let left = TransposedFactors(rawValue: 1)
  /// The second factor.
  public static let right = TransposedFactors(rawValue: 2)
}

/// c ← α·op(a)·op(b) + β·c, where op transposes its matrix or leaves it.
///
///     multiply(x, by: w, transposing: .right, into: &z)  // z ← x·wᵀ
///
/// - Precondition: the shapes fit: op(a) is m × k, op(b) is k × n and c is m × n.
public func multiply<Scalar: FloatingScalar>(
  _ a: Matrix<Scalar>, by b: Matrix<Scalar>, transposing transposed: TransposedFactors = [],
  into c: inout Matrix<Scalar>, alpha: Scalar = 1, beta: Scalar = 0
) {
  let (transposesA, transposesB) = (transposed.contains(.left), transposed.contains(.right))
  let (m, k) = transposesA ? (a.columns, a.rows) : (a.rows, a.columns)
  let (inner, n) = transposesB ? (b.columns, b.rows) : (b.rows, b.columns)
  precondition(
    k == inner,
    "the product of a \(m) × \(k) and a \(inner) × \(n) matrix does not exist: \(k) columns, \(inner) rows")
  precondition(
    c.rows == m && c.columns == n,
    "the product has shape \(m) × \(n), but is to be stored in a matrix of shape \(c.rows) × \(c.columns)")
  let shape = ProductShape(m: m, n: n, k: k, transposesA: transposesA, transposesB: transposesB)
  unsafe a.elements.withUnsafeBufferPointer { a in
    unsafe b.elements.withUnsafeBufferPointer { b in
      unsafe c.elements.withUnsafeMutableBufferPointer { c in
        guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
        unsafe Scalar.multiply(shape, alpha: alpha, a, b, beta: beta, c)
      }
    }
  }
}

extension Matrix {
  /// The matrix product, rows × inner times inner × columns.
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    var product = Matrix(rows: left.rows, columns: right.columns)
    multiply(left, by: right, into: &product)
    return product
  }
}
