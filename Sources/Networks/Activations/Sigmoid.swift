#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The logistic function, a = 1 / (1 + e⁻ᶻ); its derivative is a·(1 − a).
public struct Sigmoid: Activation {
  /// The function; it has no parameters.
  public init() {}

  /// `sigmoid`.
  public var name: String { "sigmoid" }
  /// The formula in math markup.
  public var formula: String { "1 / (1 + e^{-x})" }
  /// The values that are taken.
  public var range: OutputRange { .open(0, 1) }

  /// The value at `z`.
  public func value(at z: Double) -> Double {
    // The exponential of −|z| never overflows.
    let decay = exp(-abs(z))
    return (z >= 0 ? 1 : decay) / (1 + decay)
  }

  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double {
    // a·(1 − a) in a form that does not cancel for large z.
    let decay = exp(-abs(z))
    return decay / ((1 + decay) * (1 + decay))
  }

  /// a ← f(z), in the precision of z.
  public func apply<Scalar: FloatingScalar>(
    to inputs: UnsafePointer<Scalar>, into outputs: UnsafeMutablePointer<Scalar>, count: Int
  ) {
    unsafe Scalar.sigmoid(inputs, into: outputs, count: count)
  }

  /// g ← g·f′(z).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func multiplyByDerivative<Scalar: FloatingScalar>(
    _ gradient: UnsafeMutablePointer<Scalar>, inputs: UnsafePointer<Scalar>,
    outputs: UnsafePointer<Scalar>, count: Int
  ) {
    for i in 0..<count { unsafe gradient[i] *= outputs[i] * (1 - outputs[i]) }
  }
}
