/// The sigmoid in three straight pieces as Keras 3 and PyTorch define it, relu6(z + 3) / 6.
public struct HardSigmoid: Activation {
  public init() {}

  public var name: String { "hard_sigmoid" }
  public var formula: String { "min(max(0, x + 3), 6) / 6" }
  public var range: OutputRange { .closed(0, 1) }
  public var kinks: [Double] { [-3, 3] }

  public func value(at z: Double) -> Double { min(max(0, z + 3), 6) / 6 }
  public func derivative(at z: Double) -> Double { z > -3 && z <= 3 ? 1.0 / 6 : 0 }
}

/// The perceptron's threshold: 1 for z > 0, else 0. Its derivative is 0 wherever it exists.
public struct Step: Activation {
  public init() {}

  public var name: String { "step" }
  public var formula: String { "x > 0: 1;  x \\le 0: 0" }
  public var range: OutputRange { .closed(0, 1) }
  public var discontinuities: [Double] { [0] }

  public func value(at z: Double) -> Double { z > 0 ? 1 : 0 }
  public func derivative(at z: Double) -> Double { 0 }
}
