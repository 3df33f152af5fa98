#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The hyperbolic tangent; its derivative is 1 − a².
public struct Tanh: Activation {
  public init() {}

  public var name: String { "tanh" }
  public var formula: String { "(e^{x} - e^{-x}) / (e^{x} + e^{-x})" }
  public var range: OutputRange { .open(-1, 1) }

  public func value(at z: Double) -> Double { tanh(z) }

  public func derivative(at z: Double) -> Double {
    // 1 / cosh² z in a form that neither overflows nor cancels.
    let decay = exp(-2 * abs(z))
    return 4 * decay / ((1 + decay) * (1 + decay))
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func apply<Scalar: FloatingScalar>(
    to inputs: UnsafePointer<Scalar>, into outputs: UnsafeMutablePointer<Scalar>, count: Int
  ) {
    for i in 0..<count { unsafe outputs[i] = Scalar(tanh(Double(inputs[i]))) }
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func multiplyByDerivative<Scalar: FloatingScalar>(
    _ gradient: UnsafeMutablePointer<Scalar>, inputs: UnsafePointer<Scalar>,
    outputs: UnsafePointer<Scalar>, count: Int
  ) {
    for i in 0..<count { unsafe gradient[i] *= 1 - outputs[i] * outputs[i] }
  }
}
