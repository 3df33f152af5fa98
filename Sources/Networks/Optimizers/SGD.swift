/// Stochastic gradient descent, with momentum if asked for (Polyak 1964, Nesterov 1983).
///
/// g ← ∇L + weightDecay·w; v ← μ·v + (1 − dampening)·g, in the first step v ← g; w ← w − rate·v, or with
/// Nesterov's form w ← w − rate·(g + μ·v). Without momentum, dampening and Nesterov's form mean nothing.
public struct SGD: Optimizer, Equatable {
  /// How the velocity averages gradients.
  public enum MomentumForm: String, Sendable, CaseIterable {
    /// PyTorch's v ← μ·v + (1 − dampening)·g, begun with v = g.
    case classic
    /// The moving average v ← μ·v + (1 − μ)·g, begun with v = 0.
    case ema
  }

  /// μ, the share of the velocity that is kept.
  public var momentum: Double
  /// The share of a gradient that does not enter the velocity.
  public var dampening: Double
  /// Whether to look ahead along the velocity.
  public var isNesterov: Bool
  /// How the velocity averages gradients.
  public var form: MomentumForm
  /// The coefficient of w that is added to the gradient.
  public var weightDecay: Double

  /// Plain gradient descent unless something is asked for.
  public init(
    momentum: Double = 0, dampening: Double = 0, isNesterov: Bool = false,
    form: MomentumForm = .classic, weightDecay: Double = 0
  ) {
    self.momentum = momentum
    self.dampening = dampening
    self.isNesterov = isNesterov
    self.form = form
    self.weightDecay = weightDecay
  }

  /// `sgd`.
  public var name: String { "sgd" }
  /// PyTorch's default.
  public var defaultLearningRate: Double { 1e-3 }
  /// Numbers to remember for each parameter.
  public var memory: Int { momentum == 0 ? 0 : 1 }

  /// Moves the parameters by one step.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func update<Scalar: FloatingScalar>(_ step: OptimizerStep<Scalar>) {
    let (w, gradient, v) = unsafe (step.parameters, step.gradient, step.memory)
    let (rate, decay) = unsafe (Scalar(step.learningRate), Scalar(weightDecay))
    if momentum == 0 {
      for i in unsafe 0..<step.count { unsafe w[i] -= rate * (gradient[i] + decay * w[i]) }
      return
    }
    let kept = Scalar(momentum)
    let isFirst = unsafe step.number == 1 && form == .classic
    let taken: Scalar = isFirst ? 1 : Scalar(1 - (form == .ema ? momentum : dampening))
    for i in unsafe 0..<step.count {
      let g = unsafe gradient[i] + decay * w[i]
      unsafe v[i] = kept * v[i] + taken * g
      unsafe w[i] -= rate * (isNesterov ? g + kept * v[i] : v[i])
    }
  }
}
