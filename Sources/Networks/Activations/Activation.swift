/// An elementwise function of a layer's pre-activation z.
///
/// Where the derivative jumps, `derivative(at:)` gives the one-sided derivative from the left, as the autograd
/// of PyTorch does for relu at 0.
public protocol Activation: Sendable {
  /// The name in Keras and PyTorch style, with its parameters if any: `relu`, `leaky_relu(0.1)`.
  var name: String { get }
  /// The function's value at `z`.
  func value(at z: Double) -> Double
  /// The derivative at `z`; at a kink the derivative from the left.
  func derivative(at z: Double) -> Double
}
