/// An elementwise function of a layer's pre-activation z.
///
/// Where the derivative jumps, `derivative(at:)` gives the one-sided derivative from the left, as the autograd
/// of PyTorch does for relu at 0. A new activation is one file with a conforming type and one line in
/// `Activations`.
public protocol Activation: Sendable {
  /// The name in Keras and PyTorch style, with its parameters if any: `relu`, `leaky_relu(0.1)`.
  var name: String { get }
  /// The formula in the diagrams' math markup: `max(0, x)`, `1 / (1 + e^{-x})`.
  var formula: String { get }
  /// The set of values that the function takes.
  var range: OutputRange { get }
  /// Where the function is continuous but its derivative jumps, in ascending order.
  var kinks: [Double] { get }
  /// Where the function itself jumps, in ascending order.
  var discontinuities: [Double] { get }

  /// The function's value at `z`, without overflow for every finite `z`; what is not a number stays so, but for the
  /// step, which gives 0.
  func value(at z: Double) -> Double
  /// The derivative at `z`; at a kink the derivative from the left.
  func derivative(at z: Double) -> Double

  /// a ← f(z) for `count` numbers; `outputs` may be the same memory as `inputs`.
  func apply<Scalar: FloatingScalar>(
    to inputs: UnsafePointer<Scalar>, into outputs: UnsafeMutablePointer<Scalar>, count: Int)
  /// g ← g·f′(z) for `count` numbers, given both z and a = f(z).
  func multiplyByDerivative<Scalar: FloatingScalar>(
    _ gradient: UnsafeMutablePointer<Scalar>, inputs: UnsafePointer<Scalar>,
    outputs: UnsafePointer<Scalar>, count: Int)
}

extension Activation {
  /// None.
  public var kinks: [Double] { [] }
  /// None.
  public var discontinuities: [Double] { [] }

  /// Takes each value in `Double`.
  public func apply<Scalar: FloatingScalar>(
    to inputs: UnsafePointer<Scalar>, into outputs: UnsafeMutablePointer<Scalar>, count: Int
  ) {
    unsafe Scalar.map(inputs, into: outputs, count: count) { value(at: $0) }
  }

  /// Takes each derivative in `Double`.
  public func multiplyByDerivative<Scalar: FloatingScalar>(
    _ gradient: UnsafeMutablePointer<Scalar>, inputs: UnsafePointer<Scalar>,
    outputs: UnsafePointer<Scalar>, count: Int
  ) {
    unsafe Scalar.multiply(gradient, byMapped: inputs, count: count) { derivative(at: $0) }
  }
}
