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
    for i in 0..<count { unsafe outputs[i] = inputs[i] <= 0 ? 0 : inputs[i] }
  }

  /// g ← g·f′(z).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func multiplyByDerivative<Scalar: FloatingScalar>(
    _ gradient: UnsafeMutablePointer<Scalar>, inputs: UnsafePointer<Scalar>,
    outputs: UnsafePointer<Scalar>, count: Int
  ) {
    for i in 0..<count { unsafe gradient[i] = outputs[i] > 0 ? gradient[i] : 0 }
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
