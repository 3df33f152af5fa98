/// Inverted dropout (Srivastava et al. 2014): while training each number is dropped with probability `rate` and
/// the others are multiplied by 1 / (1 − rate), so that nothing changes when the network only answers.
public struct Dropout: Layer, Equatable {
  /// Numbers per sample.
  public let inputs: Int
  /// The probability of dropping, at least 0 and below 1.
  public let rate: Double

  /// A dropout layer.
  ///
  /// - Precondition: 0 ≤ `rate` < 1.
  public init(inputs: Int, rate: Double) {
    precondition(rate >= 0 && rate < 1, "a dropout rate is at least 0 and below 1, not \(rate)")
    self.inputs = inputs
    self.rate = rate
  }

  /// `Dropout`.
  public var name: String { "Dropout" }
  /// As many as come in.
  public var outputs: Int { inputs }
  /// The factor of each number: 0 or 1 / (1 − rate).
  public var cached: Int { inputs }

  /// a = x · mask.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func forward<Scalar: FloatingScalar>(_ pass: ForwardPass<Scalar>) {
    let count = unsafe pass.samples * inputs
    guard let random = unsafe pass.random else {
      unsafe pass.output.update(from: pass.input, count: count)
      unsafe pass.cache.update(repeating: 1, count: count)
      return
    }
    let kept = Scalar(1 / (1 - rate))
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
