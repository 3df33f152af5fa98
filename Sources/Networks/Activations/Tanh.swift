#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The hyperbolic tangent; its derivative is 1 − a².
public struct Tanh: Activation {
  /// The function; it has no parameters.
  public init() {}

  /// `tanh`.
  public var name: String { "tanh" }
  /// The formula in math markup.
  public var formula: String { "(e^{x} - e^{-x}) / (e^{x} + e^{-x})" }
  /// The values that are taken.
  public var range: OutputRange { .open(-1, 1) }

  /// The value at `z`.
  public func value(at z: Double) -> Double { tanh(z) }

  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double {
    // 1 / cosh² z in a form that neither overflows nor cancels.
    let decay = exp(-2 * abs(z))
    return 4 * decay / ((1 + decay) * (1 + decay))
  }

  /// a ← f(z), in the precision of z.
  public func apply<Scalar: FloatingScalar>(
    to inputs: UnsafePointer<Scalar>, into outputs: UnsafeMutablePointer<Scalar>, count: Int
  ) {
    unsafe Scalar.tanh(inputs, into: outputs, count: count)
  }

  /// g ← g·f′(z).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func multiplyByDerivative<Scalar: FloatingScalar>(
    _ gradient: UnsafeMutablePointer<Scalar>, inputs: UnsafePointer<Scalar>,
    outputs: UnsafePointer<Scalar>, count: Int
  ) {
    for i in 0..<count { unsafe gradient[i] *= 1 - outputs[i] * outputs[i] }
  }
}
