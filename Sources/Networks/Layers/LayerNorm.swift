/// Layer normalisation (Ba, Kiros and Hinton 2016): a = γ·(x − μ) / √(σ² + ε) + β, where μ and σ² are the mean and the
/// population variance of a sample's own features, in training and afterwards.
///
/// ε is PyTorch's 1e-5; Keras takes 1e-3. With a single feature x − μ is 0, hence a = β.
public struct LayerNorm: Layer, Equatable {
  /// Features.
  public let inputs: Int
  /// What is added to variances, greater than 0.
  public let epsilon: Double

  /// A layer normalisation with PyTorch's default.
  ///
  /// - Precondition: `inputs` and `epsilon` are positive.
  public init(inputs: Int, epsilon: Double = 1e-5) {
    precondition(
      inputs > 0 && epsilon > 0,
      "a LayerNorm has inputs and an epsilon above 0, not \(inputs) and \(epsilon)")
    self.inputs = inputs
    self.epsilon = epsilon
  }

  /// `LayerNormalization`.
  public var name: String { "LayerNormalization" }
  /// As many as come in.
  public var outputs: Int { inputs }
  /// γ [in] and β [in], under PyTorch's names; no penalty counts them.
  public var parameterShapes: [ParameterShape] { scaleAndShift(inputs) }
  /// The normalised inputs and 1 / √(σ² + ε).
  public var cached: Int { inputs + 1 }

  /// x̂ = (x − μ) / √(σ² + ε), a = γ·x̂ + β.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func forward<Scalar: FloatingScalar>(_ pass: ForwardPass<Scalar>) {
    let (gamma, beta) = unsafe (pass.parameters, pass.parameters + inputs)
    for sample in unsafe 0..<pass.samples {
      let (x, a) = unsafe (pass.input + sample * inputs, pass.output + sample * inputs)
      let normalised = unsafe pass.cache + sample * cached
      var (sum, squares) = (0.0, 0.0)
      for i in 0..<inputs { unsafe sum += Double(x[i]) }
      let mean = sum / Double(inputs)
      for i in 0..<inputs {
        let distance = unsafe Double(x[i]) - mean
        squares += distance * distance
      }
      let inverse = Scalar(1 / (squares / Double(inputs) + epsilon).squareRoot())
      let center = Scalar(mean)
      for i in 0..<inputs {
        unsafe normalised[i] = (x[i] - center) * inverse
        unsafe a[i] = gamma[i] * normalised[i] + beta[i]
      }
      unsafe normalised[inputs] = inverse
    }
  }

  /// With h = γ·∂L/∂a: ∂L/∂x = (h − mean h − x̂·mean(h·x̂)) / √(σ² + ε), means over the sample's features;
  /// ∂L/∂γ = Σ ∂L/∂a·x̂ and ∂L/∂β = Σ ∂L/∂a over samples.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func backward<Scalar: FloatingScalar>(_ pass: BackwardPass<Scalar>) {
    let (byGamma, byBeta) = unsafe (pass.parameterGradient, pass.parameterGradient + inputs)
    unsafe byGamma.update(repeating: 0, count: 2 * inputs)
    for sample in unsafe 0..<pass.samples {
      let delta = unsafe pass.outputGradient + sample * inputs
      let normalised = unsafe pass.cache + sample * cached
      var (sum, product) = (0.0, 0.0)
      for i in 0..<inputs {
        unsafe byGamma[i] += delta[i] * normalised[i]
        unsafe byBeta[i] += delta[i]
        let h = unsafe Double(pass.parameters[i] * delta[i])
        sum += h
        unsafe product += h * Double(normalised[i])
      }
      guard let inputGradient = unsafe pass.inputGradient else { continue }
      let row = unsafe inputGradient + sample * inputs
      let (mean, slope) = (Scalar(sum / Double(inputs)), Scalar(product / Double(inputs)))
      for i in 0..<inputs {
        let h = unsafe pass.parameters[i] * delta[i]
        unsafe row[i] = normalised[inputs] * (h - mean - slope * normalised[i])
      }
    }
  }
}
