/// An activation as a layer of its own, a = f(x), as Keras's `Activation` and PyTorch's `nn.ReLU`: for behind a
/// layer that has none, such as `BatchNorm`.
public struct ActivationLayer: Layer, Equatable {
  /// Numbers per sample.
  public let inputs: Int
  /// The function f.
  public let activation: any Activation

  /// A layer that applies a function to each number.
  ///
  /// - Precondition: `inputs` is positive.
  public init(inputs: Int, activation: any Activation) {
    precondition(inputs > 0, "an ActivationLayer has inputs, not \(inputs)")
    self.inputs = inputs
    self.activation = activation
  }

  /// `Activation`.
  public var name: String { "Activation" }
  /// As many as come in.
  public var outputs: Int { inputs }

  /// Compares sizes and activations, these by name.
  public static func == (left: ActivationLayer, right: ActivationLayer) -> Bool {
    (left.inputs, left.activation.name) == (right.inputs, right.activation.name)
  }

  /// a = f(x).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func forward<Scalar: FloatingScalar>(_ pass: ForwardPass<Scalar>) {
    unsafe activation.apply(to: pass.input, into: pass.output, count: pass.samples * inputs)
  }

  /// ∂L/∂x = ∂L/∂a · f′(x); at a kink f′ is the derivative from the left.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func backward<Scalar: FloatingScalar>(_ pass: BackwardPass<Scalar>) {
    guard let inputGradient = unsafe pass.inputGradient else { return }
    let count = unsafe pass.samples * inputs
    unsafe inputGradient.update(from: pass.outputGradient, count: count)
    unsafe activation.multiplyByDerivative(
      inputGradient, inputs: pass.input, outputs: pass.output, count: count)
  }
}
