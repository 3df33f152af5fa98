/// Dropout (Srivastava et al. 2014): while training each number is dropped with probability `rate`.
///
/// So that sums keep their mean, the others are multiplied by 1 / (1 − rate) in training (inverted dropout, as in
/// Keras and PyTorch), or else all numbers by 1 − rate when the network answers (as in the paper).
public struct Dropout: Layer, Equatable {
  /// Numbers per sample.
  public let inputs: Int
  /// The probability of dropping, at least 0 and below 1.
  public let rate: Double

  /// When numbers are multiplied, so that sums have the same mean in training and afterwards.
  public enum Scaling: String, Sendable, CaseIterable {
    /// In training, by 1 / (1 − rate); the network answers with the plain numbers.
    case training
    /// When the network answers, by 1 − rate; in training kept numbers stay as they are.
    case inference
  }

  /// When numbers are multiplied.
  public let scaling: Scaling

  /// A dropout layer.
  ///
  /// - Precondition: 0 ≤ `rate` < 1.
  public init(inputs: Int, rate: Double, scaling: Scaling = .training) {
    precondition(inputs > 0, "a Dropout layer has inputs, not \(inputs)")
    precondition(rate >= 0 && rate < 1, "a dropout rate is at least 0 and below 1, not \(rate)")
    self.inputs = inputs
    self.rate = rate
    self.scaling = scaling
  }

  /// `Dropout`.
  public var name: String { "Dropout" }
  /// As many as come in.
  public var outputs: Int { inputs }
  /// The factor of each number.
  public var cached: Int { inputs }

  /// a = x · mask.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func forward<Scalar: FloatingScalar>(_ pass: ForwardPass<Scalar>) {
    let count = unsafe pass.samples * inputs
    let kept = Scalar(scaling == .training ? 1 / (1 - rate) : 1)
    guard let random = unsafe pass.random, unsafe pass.isTraining else {
      let factor = Scalar(scaling == .inference ? 1 - rate : 1)
      for i in 0..<count {
        unsafe pass.cache[i] = factor
        unsafe pass.output[i] = factor * pass.input[i]
      }
      return
    }
    for i in 0..<count {
      let factor: Scalar = unsafe random.pointee.uniform() < rate ? 0 : kept
      unsafe pass.cache[i] = factor
      unsafe pass.output[i] = pass.input[i] * factor
    }
  }

  /// ∂L/∂x = ∂L/∂a · mask.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func backward<Scalar: FloatingScalar>(_ pass: BackwardPass<Scalar>) {
    guard let inputGradient = unsafe pass.inputGradient else { return }
    for i in unsafe 0..<pass.samples * inputs {
      unsafe inputGradient[i] = pass.outputGradient[i] * pass.cache[i]
    }
  }
}
