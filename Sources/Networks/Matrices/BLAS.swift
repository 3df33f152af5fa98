import COpenBLAS

/// The only file that calls OpenBLAS: products on raw storage, and what the library says of itself.
///
/// The library is held to one thread unless told otherwise, because the number of threads changes the order of
/// summation and with it the last bits of every result.
package enum BLAS {
  /// How the library was built: its version, options and the largest number of threads.
  package static var configuration: String { unsafe String(cString: openblas_get_config()) }

  /// The processor family whose kernels are in use, such as `Haswell` or `SkylakeX`.
  package static var coreName: String { unsafe String(cString: openblas_get_corename()) }

  /// The number of threads of each product; 1 at the start, and at least 1.
  package static var threads: Int {
    get {
      prepare()
      return Int(openblas_get_num_threads())
    }
    set {
      prepare()
      openblas_set_num_threads(Int32(max(1, newValue)))
    }
  }

  /// Holds the library to one thread, the first time anything is computed.
  fileprivate static func prepare() { _ = singleThreaded }

  private static let singleThreaded: Void = openblas_set_num_threads(1)
}

/// The shape of a product op(A)·op(B): whether each factor is transposed, and (m × k)·(k × n).
public struct ProductShape: Sendable, Equatable {
  /// Whether A is stored as k × m.
  public var transposesA: Bool
  /// Whether B is stored as n × k.
  public var transposesB: Bool
  /// Rows of the product.
  public var m: Int
  /// Columns of the product.
  public var n: Int
  /// Length of the sums.
  public var k: Int

  /// The product of op(A), m × k, and op(B), k × n.
  public init(m: Int, n: Int, k: Int, transposesA: Bool = false, transposesB: Bool = false) {
    self.transposesA = transposesA
    self.transposesB = transposesB
    self.m = m
    self.n = n
    self.k = k
  }

  var operationA: CBLAS_TRANSPOSE { transposesA ? CblasTrans : CblasNoTrans }
  var operationB: CBLAS_TRANSPOSE { transposesB ? CblasTrans : CblasNoTrans }
  /// Distances between the stored rows of A, B and C.
  var strideA: Int32 { Int32(max(1, transposesA ? m : k)) }
  var strideB: Int32 { Int32(max(1, transposesB ? k : n)) }
  var strideC: Int32 { Int32(max(1, n)) }
}

extension Double {
  /// C ← α·op(A)·op(B) + β·C, rows contiguous.
  public static func multiply(
    _ shape: ProductShape, alpha: Double, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>,
    beta: Double, _ c: UnsafeMutablePointer<Double>
  ) {
    if shape.isSmall { return unsafe shape.multiplyPlainly(alpha: alpha, a, b, beta: beta, c) }
    BLAS.prepare()
    unsafe cblas_dgemm(
      CblasRowMajor, shape.operationA, shape.operationB, Int32(shape.m), Int32(shape.n), Int32(shape.k),
      alpha, a, shape.strideA, b, shape.strideB, beta, c, shape.strideC)
  }
}

extension Float {
  /// C ← α·op(A)·op(B) + β·C, rows contiguous.
  public static func multiply(
    _ shape: ProductShape, alpha: Float, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>,
    beta: Float, _ c: UnsafeMutablePointer<Float>
  ) {
    if shape.isSmall { return unsafe shape.multiplyPlainly(alpha: alpha, a, b, beta: beta, c) }
    BLAS.prepare()
    unsafe cblas_sgemm(
      CblasRowMajor, shape.operationA, shape.operationB, Int32(shape.m), Int32(shape.n), Int32(shape.k),
      alpha, a, shape.strideA, b, shape.strideB, beta, c, shape.strideC)
  }
}
