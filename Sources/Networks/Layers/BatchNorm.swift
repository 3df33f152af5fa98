/// Batch normalisation (Ioffe and Szegedy 2015): a = γ·(x − μ) / √(σ² + ε) + β for each feature.
///
/// While training, μ and σ² are the mean and the population variance of the batch, and running ones follow:
/// r ← (1 − momentum)·r + momentum·batch, where the variance is the unbiased one, over n − 1, as in PyTorch. When
/// the network answers, μ and σ² are the running ones.
///
/// A batch of one sample has no variance. Where PyTorch raises an error, such a batch, often the last of an epoch,
/// is normalised with the running mean and variance and leaves these as they are.
///
/// Keras counts its momentum the other way round, 0.99 for 0.01 here, takes ε = 1e-3, and lets the population
/// variance run.
public struct BatchNorm: Layer, Equatable {
  /// Features.
  public let inputs: Int
  /// The weight of the new batch in the running mean and variance, in 0…1.
  public let momentum: Double
  /// What is added to variances, greater than 0.
  public let epsilon: Double

  /// A batch normalisation with PyTorch's defaults.
  ///
  /// - Precondition: `inputs` and `epsilon` are positive, `momentum` is in 0…1.
  public init(inputs: Int, momentum: Double = 0.1, epsilon: Double = 1e-5) {
    precondition(
      inputs > 0 && epsilon > 0 && momentum >= 0 && momentum <= 1,
      "a BatchNorm has inputs, a momentum in 0…1 and an epsilon above 0, not \(inputs), \(momentum), \(epsilon)"
    )
    self.inputs = inputs
    self.momentum = momentum
    self.epsilon = epsilon
  }

  /// `BatchNormalization`.
  public var name: String { "BatchNormalization" }
  /// As many as come in.
  public var outputs: Int { inputs }
  /// γ [in] and β [in], under PyTorch's names; no penalty counts them.
  public var parameterShapes: [ParameterShape] { scaleAndShift(inputs) }
  /// The running mean [in], at first 0, and the running variance [in], at first 1.
  public var stateShapes: [ParameterShape] {
    [
      ParameterShape(name: "running_mean", extents: [inputs]),
      ParameterShape(name: "running_var", extents: [inputs], initialValue: 1),
    ]
  }
  /// The normalised inputs.
  public var cached: Int { inputs }
  /// 1 / √(σ² + ε) of each feature.
  public var cachedPerBatch: Int { inputs }

  /// x̂ = (x − μ) / √(σ² + ε), a = γ·x̂ + β.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func forward<Scalar: FloatingScalar>(_ pass: ForwardPass<Scalar>) {
    let inverses = unsafe pass.cache + pass.samples * inputs
    for feature in 0..<inputs {
      let (mean, variance) =
        unsafe usesBatch(pass.isTraining, pass.samples)
        ? unsafe batchStatistics(feature, pass)
        : unsafe (Double(pass.state[feature]), Double(pass.state[inputs + feature]))
      let inverse = 1 / (variance + epsilon).squareRoot()
      unsafe inverses[feature] = Scalar(inverse)
      let (center, scale) = (Scalar(mean), Scalar(inverse))
      let (gamma, beta) = unsafe (pass.parameters[feature], pass.parameters[inputs + feature])
      for i in unsafe stride(from: feature, to: pass.samples * inputs, by: inputs) {
        let normalised = unsafe (pass.input[i] - center) * scale
        unsafe pass.cache[i] = normalised
        unsafe pass.output[i] = gamma * normalised + beta
      }
    }
  }

  /// ∂L/∂γ = Σδ·x̂, ∂L/∂β = Σδ; ∂L/∂x = γ / √(σ² + ε) · (δ − (∂L/∂β + x̂·∂L/∂γ) / n), the bracket being δ alone where
  /// μ and σ² are running ones.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func backward<Scalar: FloatingScalar>(_ pass: BackwardPass<Scalar>) {
    let count = unsafe pass.samples * inputs
    let usesBatch = unsafe usesBatch(pass.isTraining, pass.samples)
    let share = unsafe 1 / Scalar(pass.samples)
    for feature in 0..<inputs {
      var (byGamma, byBeta): (Double, Double) = (0, 0)
      for i in stride(from: feature, to: count, by: inputs) {
        let delta = unsafe Double(pass.outputGradient[i])
        byBeta += delta
        unsafe byGamma += delta * Double(pass.cache[i])
      }
      unsafe pass.parameterGradient[feature] = Scalar(byGamma)
      unsafe pass.parameterGradient[inputs + feature] = Scalar(byBeta)
      guard let inputGradient = unsafe pass.inputGradient else { continue }
      let scale = unsafe pass.parameters[feature] * pass.cache[count + feature]
      let slope = usesBatch ? Scalar(byGamma) * share : 0
      let offset = usesBatch ? Scalar(byBeta) * share : 0
      for i in stride(from: feature, to: count, by: inputs) {
        unsafe inputGradient[i] = scale * (pass.outputGradient[i] - offset - slope * pass.cache[i])
      }
    }
  }

  private func usesBatch(_ isTraining: Bool, _ samples: Int) -> Bool { isTraining && samples > 1 }

  /// The mean and the population variance of a feature, after which the running ones have moved.
  @inline(__always)
  private func batchStatistics<Scalar: FloatingScalar>(
    _ feature: Int, _ pass: ForwardPass<Scalar>
  ) -> (mean: Double, variance: Double) {
    let count = unsafe pass.samples
    var (sum, squares) = (0.0, 0.0)
    for i in stride(from: feature, to: count * inputs, by: inputs) {
      unsafe sum += Double(pass.input[i])
    }
    let mean = sum / Double(count)
    for i in stride(from: feature, to: count * inputs, by: inputs) {
      let distance = unsafe Double(pass.input[i]) - mean
      squares += distance * distance
    }
    unsafe follow(pass.state + feature, mean)
    unsafe follow(pass.state + inputs + feature, squares / Double(count - 1))
    return (mean, squares / Double(count))
  }

  @inline(__always)
  private func follow<Scalar: FloatingScalar>(_ running: UnsafeMutablePointer<Scalar>, _ batch: Double) {
    unsafe running.pointee = Scalar((1 - momentum) * Double(running.pointee) + momentum * batch)
  }
}

/// The parameters of a normalisation under PyTorch's names: γ, `weight`, at first 1, and β, `bias`, at first 0.
func scaleAndShift(_ features: Int) -> [ParameterShape] {
  [
    ParameterShape(name: "weight", extents: [features], initialValue: 1),
    ParameterShape(name: "bias", extents: [features]),
  ]
}
