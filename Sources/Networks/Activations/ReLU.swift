/// The rectifier, a = max(0, z).
public struct ReLU: Activation {
  /// The function; it has no parameters.
  public init() {}

  /// `relu`.
  public var name: String { "relu" }
  /// The formula in math markup.
  public var formula: String { "max(0, x)" }
  /// The values that are taken.
  public var range: OutputRange { .from(0) }
  /// Where the derivative jumps.
  public var kinks: [Double] { [0] }

  /// The value at `z`.
  public func value(at z: Double) -> Double { z <= 0 ? 0 : z }
  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double { z > 0 ? 1 : 0 }

  /// a ← f(z), in the precision of z.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func apply<Scalar: FloatingScalar>(
    to inputs: UnsafePointer<Scalar>, into outputs: UnsafeMutablePointer<Scalar>, count: Int
  ) {
    // What is not a number fails the comparison and stays.
    for i in 0..<count {
      let z = unsafe inputs[i]
      unsafe outputs[i] = z <= 0 ? 0 : z
    }
  }

  /// g ← g·f′(z).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func multiplyByDerivative<Scalar: FloatingScalar>(
    _ gradient: UnsafeMutablePointer<Scalar>, inputs: UnsafePointer<Scalar>,
    outputs: UnsafePointer<Scalar>, count: Int
  ) {
    for i in 0..<count {
      // Where it is not positive the output is the 0 that is wanted. A literal 0 would let the compiler write only
      // where the output is not positive: branches, which nobody can foretell, in place of SIMD code.
      let (slope, output) = unsafe (gradient[i], outputs[i])
      unsafe gradient[i] = output > 0 ? slope : output
    }
  }
}

/// The rectifier that stops at 6, a = min(max(0, z), 6).
public struct ReLU6: Activation {
  /// The function; it has no parameters.
  public init() {}

  /// `relu6`.
  public var name: String { "relu6" }
  /// The formula in math markup.
  public var formula: String { "min(max(0, x), 6)" }
  /// The values that are taken.
  public var range: OutputRange { .closed(0, 6) }
  /// Where the derivative jumps.
  public var kinks: [Double] { [0, 6] }

  /// The value at `z`.
  public func value(at z: Double) -> Double { min(max(z, 0), 6) }
  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double { z > 0 && z <= 6 ? 1 : 0 }
}
