#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The logistic function, a = 1 / (1 + e⁻ᶻ); its derivative is a·(1 − a).
public struct Sigmoid: Activation {
  public init() {}

  public var name: String { "sigmoid" }
  public var formula: String { "1 / (1 + e^{-x})" }
  public var range: OutputRange { .open(0, 1) }

  public func value(at z: Double) -> Double {
    // The exponential of −|z| never overflows.
    let decay = exp(-abs(z))
    return (z >= 0 ? 1 : decay) / (1 + decay)
  }

  public func derivative(at z: Double) -> Double {
    // a·(1 − a) in a form that does not cancel for large z.
    let decay = exp(-abs(z))
    return decay / ((1 + decay) * (1 + decay))
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func apply<Scalar: FloatingScalar>(
    to inputs: UnsafePointer<Scalar>, into outputs: UnsafeMutablePointer<Scalar>, count: Int
  ) {
    for i in 0..<count { unsafe outputs[i] = Scalar(value(at: Double(inputs[i]))) }
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func multiplyByDerivative<Scalar: FloatingScalar>(
    _ gradient: UnsafeMutablePointer<Scalar>, inputs: UnsafePointer<Scalar>,
    outputs: UnsafePointer<Scalar>, count: Int
  ) {
    for i in 0..<count { unsafe gradient[i] *= outputs[i] * (1 - outputs[i]) }
  }
}
