/// The rectifier, a = max(0, z).
public struct ReLU: Activation {
  public init() {}

  public var name: String { "relu" }
  public var formula: String { "max(0, x)" }
  public var range: OutputRange { .from(0) }
  public var kinks: [Double] { [0] }

  public func value(at z: Double) -> Double { z > 0 ? z : 0 }
  public func derivative(at z: Double) -> Double { z > 0 ? 1 : 0 }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func apply<Scalar: FloatingScalar>(
    to inputs: UnsafePointer<Scalar>, into outputs: UnsafeMutablePointer<Scalar>, count: Int
  ) {
    for i in 0..<count { unsafe outputs[i] = inputs[i] > 0 ? inputs[i] : 0 }
  }

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
  public init() {}

  public var name: String { "relu6" }
  public var formula: String { "min(max(0, x), 6)" }
  public var range: OutputRange { .closed(0, 6) }
  public var kinks: [Double] { [0, 6] }

  public func value(at z: Double) -> Double { min(max(0, z), 6) }
  public func derivative(at z: Double) -> Double { z > 0 && z <= 6 ? 1 : 0 }
}
