import COpenBLAS

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The only file that calls OpenBLAS: products on raw storage, and what the library says of itself.
///
/// The library is loaded with the first product that is worth it. Where it is missing, plain loops do its work.
///
/// It is held to one thread unless told otherwise, because the number of threads changes the order of summation and with
/// it the last bits of every result.
package enum BLAS {
  /// The library's functions; nil where it is not installed.
  package static let library: OpenBLAS? = {
    var functions = OpenBLAS()
    guard unsafe openblas_load(&functions) else { return nil }
    functions.set_thread_count(1)
    return functions
  }()

  /// How the library was built: its version, options and the largest number of threads.
  package static var configuration: String? {
    unsafe library?.configuration().map { unsafe String(cString: $0) }
  }

  /// The processor family whose kernels are in use, such as `Haswell` or `SkylakeX`.
  package static var coreName: String? {
    unsafe library?.core_name().map { unsafe String(cString: $0) }
  }

  /// The number of threads of each product; 1 at the start, and at least 1.
  package static var threads: Int {
    get { library.map { Int($0.thread_count()) } ?? 1 }
    set { library?.set_thread_count(Int32(max(1, newValue))) }
  }

  /// Tells the library to start no threads when it is loaded: they would look for work, and take a processor each, for a
  /// tenth of a second. To be called before there are other threads, for it sets a variable of the environment.
  package static func startWithoutThreads() { unsafe setenv("OPENBLAS_NUM_THREADS", "1", 1) }
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

  /// What CBLAS calls the factors' transposition.
  var operationA: Int32 { transposesA ? openblas_trans : openblas_no_trans }
  var operationB: Int32 { transposesB ? openblas_trans : openblas_no_trans }
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
    guard !shape.isSmall, let library = BLAS.library else {
      return unsafe shape.multiplyPlainly(alpha: alpha, a, b, beta: beta, c)
    }
    unsafe library.dgemm(
      openblas_row_major, shape.operationA, shape.operationB, Int32(shape.m), Int32(shape.n), Int32(shape.k),
      alpha, a, shape.strideA, b, shape.strideB, beta, c, shape.strideC)
  }
}

extension Float {
  /// C ← α·op(A)·op(B) + β·C, rows contiguous.
  public static func multiply(
    _ shape: ProductShape, alpha: Float, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>,
    beta: Float, _ c: UnsafeMutablePointer<Float>
  ) {
    guard !shape.isSmall, let library = BLAS.library else {
      return unsafe shape.multiplyPlainly(alpha: alpha, a, b, beta: beta, c)
    }
    unsafe library.sgemm(
      openblas_row_major, shape.operationA, shape.operationB, Int32(shape.m), Int32(shape.n), Int32(shape.k),
      alpha, a, shape.strideA, b, shape.strideB, beta, c, shape.strideC)
  }
}
