/// Probabilities of classes from logits, aₖ = e^(xₖ − m) / Σ e^(xⱼ − m) with m = max x, sample by sample.
///
/// A loss from logits does not need it and is exacter without; behind it belongs a loss from probabilities.
public struct Softmax: Layer, Equatable {
  /// Classes.
  public let inputs: Int

  /// A layer of probabilities.
  ///
  /// - Precondition: `inputs` is positive.
  public init(inputs: Int) {
    precondition(inputs > 0, "a Softmax layer has inputs, not \(inputs)")
    self.inputs = inputs
  }

  /// `Softmax`.
  public var name: String { "Softmax" }
  /// As many as come in.
  public var outputs: Int { inputs }

  /// a = softmax(x), in each row.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func forward<Scalar: FloatingScalar>(_ pass: ForwardPass<Scalar>) {
    for sample in unsafe 0..<pass.samples {
      let (x, a) = unsafe (pass.input + sample * inputs, pass.output + sample * inputs)
      var largest = unsafe x[0]
      for i in 1..<max(1, inputs) { largest = unsafe max(largest, x[i]) }
      var total: Scalar = 0
      for i in 0..<inputs {
        unsafe a[i] = Scalar(Exponential.ofNegative(Double(x[i]) - Double(largest)))
        unsafe total += a[i]
      }
      for i in 0..<inputs { unsafe a[i] /= total }
    }
  }

  /// ∂L/∂xₖ = aₖ·(∂L/∂aₖ − Σ ∂L/∂aⱼ·aⱼ).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func backward<Scalar: FloatingScalar>(_ pass: BackwardPass<Scalar>) {
    guard let inputGradient = unsafe pass.inputGradient else { return }
    for sample in unsafe 0..<pass.samples {
      let (a, delta) = unsafe (pass.output + sample * inputs, pass.outputGradient + sample * inputs)
      var sum: Scalar = 0
      for i in 0..<inputs { unsafe sum += delta[i] * a[i] }
      for i in 0..<inputs { unsafe inputGradient[sample * inputs + i] = a[i] * (delta[i] - sum) }
    }
  }
}
