/// The sigmoid in three straight pieces as Keras 3 and PyTorch define it, relu6(z + 3) / 6.
public struct HardSigmoid: Activation {
  /// The function; it has no parameters.
  public init() {}

  /// `hard_sigmoid`.
  public var name: String { "hard_sigmoid" }
  /// The formula in math markup.
  public var formula: String { "min(max(0, x + 3), 6) / 6" }
  /// The values that are taken.
  public var range: OutputRange { .closed(0, 1) }
  /// Where the derivative jumps.
  public var kinks: [Double] { [-3, 3] }

  /// The value at `z`.
  public func value(at z: Double) -> Double { min(max(z + 3, 0), 6) / 6 }
  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double { z > -3 && z <= 3 ? 1.0 / 6 : 0 }
}

/// The perceptron's threshold: 1 for z > 0, else 0. Its derivative is 0 wherever it exists.
public struct Step: Activation {
  /// The function; it has no parameters.
  public init() {}

  /// `step`.
  public var name: String { "step" }
  /// The formula in math markup.
  public var formula: String { "x > 0: 1;  x \\le 0: 0" }
  /// The values that are taken.
  public var range: OutputRange { .closed(0, 1) }
  /// Where the value jumps.
  public var discontinuities: [Double] { [0] }

  /// The value at `z`.
  public func value(at z: Double) -> Double { z > 0 ? 1 : 0 }
  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double { 0 }
}
