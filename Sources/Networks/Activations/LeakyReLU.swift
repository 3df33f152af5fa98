/// The rectifier with a small slope for negative z, so that no unit dies.
public struct LeakyReLU: Activation {
  /// The slope for negative z.
  public let slope: Double

  /// A leaky rectifier; PyTorch's slope is 0.01.
  public init(slope: Double = 0.01) { self.slope = slope }

  /// The name, with the parameter unless it is the default.
  public var name: String { parameterised("leaky_relu", slope, standard: 0.01) }
  /// The formula in math markup.
  public var formula: String { slopedFormula(slope) }
  /// The values that are taken.
  public var range: OutputRange { slopedRange(slope) }
  /// Where the derivative jumps.
  public var kinks: [Double] { slope == 1 ? [] : [0] }

  /// The value at `z`.
  public func value(at z: Double) -> Double { z > 0 ? z : slope * z }
  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double { z > 0 ? 1 : slope }

  /// a ← f(z), in the precision of z.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func apply<Scalar: FloatingScalar>(
    to inputs: UnsafePointer<Scalar>, into outputs: UnsafeMutablePointer<Scalar>, count: Int
  ) {
    let slope = Scalar(slope)
    for i in 0..<count { unsafe outputs[i] = inputs[i] > 0 ? inputs[i] : slope * inputs[i] }
  }

  /// g ← g·f′(z).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func multiplyByDerivative<Scalar: FloatingScalar>(
    _ gradient: UnsafeMutablePointer<Scalar>, inputs: UnsafePointer<Scalar>,
    outputs: UnsafePointer<Scalar>, count: Int
  ) {
    let slope = Scalar(slope)
    for i in 0..<count { unsafe gradient[i] *= inputs[i] > 0 ? 1 : slope }
  }
}

/// The rectifier whose negative slope is a parameter, here at a given value (PyTorch starts it at 0.25).
public struct PReLU: Activation {
  /// The slope for negative z.
  public let slope: Double

  /// A parametric rectifier at a given slope.
  public init(slope: Double = 0.25) { self.slope = slope }

  /// The name, with the parameter unless it is the default.
  public var name: String { parameterised("prelu", slope, standard: 0.25) }
  /// The formula in math markup.
  public var formula: String { slopedFormula(slope) }
  /// The values that are taken.
  public var range: OutputRange { slopedRange(slope) }
  /// Where the derivative jumps.
  public var kinks: [Double] { slope == 1 ? [] : [0] }

  /// The value at `z`.
  public func value(at z: Double) -> Double { z > 0 ? z : slope * z }
  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double { z > 0 ? 1 : slope }
}

/// A name with its parameter in brackets, unless the parameter is the default.
func parameterised(_ name: String, _ parameter: Double, standard: Double) -> String {
  parameter == standard ? name : "\(name)(\(Activations.text(parameter, minus: "-")))"
}

/// max(slope·x, x) holds only for slopes up to 1; beyond, the smaller of the two is the function.
private func slopedFormula(_ slope: Double) -> String {
  "\(slope <= 1 ? "max" : "min")(\(Activations.text(slope)) x, x)"
}

private func slopedRange(_ slope: Double) -> OutputRange { slope > 0 ? .all : .from(0) }
