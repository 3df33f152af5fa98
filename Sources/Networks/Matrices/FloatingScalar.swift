import CElementary

/// A number type that the engine computes with: `Double` for figures, `Float` for large trainings.
///
/// The products are requirements rather than generic functions, so that a generic caller, in whatever module,
/// reaches BLAS through one witness call. Loops over numbers are generic and carry `@specialized` for both types.
public protocol FloatingScalar: BinaryFloatingPoint, SIMDScalar, Codable, Sendable {
  /// C ← α·op(A)·op(B) + β·C on matrices whose rows are contiguous.
  ///
  /// C must not overlap A or B; with β = 0 it need not be initialised to numbers.
  static func multiply(
    _ shape: ProductShape, alpha: Self, _ a: UnsafePointer<Self>, _ b: UnsafePointer<Self>,
    beta: Self, _ c: UnsafeMutablePointer<Self>)
  /// a ← tanh z, computed in `Double`; both may be the same memory.
  static func tanh(_ z: UnsafePointer<Self>, into a: UnsafeMutablePointer<Self>, count: Int)
  /// a ← 1 / (1 + e⁻ᶻ), computed in `Double`; both may be the same memory.
  static func sigmoid(_ z: UnsafePointer<Self>, into a: UnsafeMutablePointer<Self>, count: Int)
  /// outputs ← f(inputs), computed in `Double`; both may be the same memory.
  static func map(
    _ inputs: UnsafePointer<Self>, into outputs: UnsafeMutablePointer<Self>, count: Int,
    by f: (Double) -> Double)
  /// products ← products · f(inputs), with f computed in `Double`.
  static func multiply(
    _ products: UnsafeMutablePointer<Self>, byMapped inputs: UnsafePointer<Self>, count: Int,
    by f: (Double) -> Double)
}

extension Double: FloatingScalar {
  /// a ← tanh z; both may be the same memory.
  public static func tanh(_ z: UnsafePointer<Double>, into a: UnsafeMutablePointer<Double>, count: Int) {
    unsafe elementary_tanh_f64(z, a, count)
  }

  /// a ← 1 / (1 + e⁻ᶻ); both may be the same memory.
  public static func sigmoid(_ z: UnsafePointer<Double>, into a: UnsafeMutablePointer<Double>, count: Int) {
    unsafe elementary_sigmoid_f64(z, a, count)
  }

  /// outputs ← f(inputs); both may be the same memory.
  public static func map(
    _ inputs: UnsafePointer<Double>, into outputs: UnsafeMutablePointer<Double>, count: Int,
    by f: (Double) -> Double
  ) {
    for i in 0..<count { unsafe outputs[i] = f(inputs[i]) }
  }

  /// products ← products · f(inputs).
  public static func multiply(
    _ products: UnsafeMutablePointer<Double>, byMapped inputs: UnsafePointer<Double>, count: Int,
    by f: (Double) -> Double
  ) {
    for i in 0..<count { unsafe products[i] *= f(inputs[i]) }
  }
}

extension Float: FloatingScalar {
  /// a ← tanh z; both may be the same memory.
  public static func tanh(_ z: UnsafePointer<Float>, into a: UnsafeMutablePointer<Float>, count: Int) {
    unsafe elementary_tanh_f32(z, a, count)
  }

  /// a ← 1 / (1 + e⁻ᶻ); both may be the same memory.
  public static func sigmoid(_ z: UnsafePointer<Float>, into a: UnsafeMutablePointer<Float>, count: Int) {
    unsafe elementary_sigmoid_f32(z, a, count)
  }

  /// outputs ← f(inputs), computed in `Double`; both may be the same memory.
  public static func map(
    _ inputs: UnsafePointer<Float>, into outputs: UnsafeMutablePointer<Float>, count: Int,
    by f: (Double) -> Double
  ) {
    for i in 0..<count { unsafe outputs[i] = Float(f(Double(inputs[i]))) }
  }

  /// products ← products · f(inputs), with f computed in `Double`.
  public static func multiply(
    _ products: UnsafeMutablePointer<Float>, byMapped inputs: UnsafePointer<Float>, count: Int,
    by f: (Double) -> Double
  ) {
    for i in 0..<count { unsafe products[i] *= Float(f(Double(inputs[i]))) }
  }
}
