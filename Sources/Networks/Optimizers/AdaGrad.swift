/// AdaGrad (Duchi et al. 2011): s ← s + g²; w ← w − rate·g / (√s + ε), in step t with rate / (1 + (t − 1)·decay)
/// in place of rate.
public struct AdaGrad: Optimizer, Equatable {
  /// Added to the root.
  public var epsilon: Double
  /// The coefficient of w that is added to the gradient.
  public var weightDecay: Double
  /// How fast the learning rate falls from step to step; PyTorch calls it lr_decay.
  public var rateDecay: Double
  /// What every sum s is before the first step.
  public var initialSum: Double

  /// AdaGrad with PyTorch's defaults.
  public init(
    epsilon: Double = 1e-10, weightDecay: Double = 0, rateDecay: Double = 0, initialSum: Double = 0
  ) {
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    self.rateDecay = rateDecay
    self.initialSum = initialSum
  }

  /// `adagrad`.
  public var name: String { "adagrad" }
  /// PyTorch's default.
  public var defaultLearningRate: Double { 1e-2 }
  /// Numbers to remember for each parameter.
  public var memory: Int { 1 }
  /// The sums before the first step.
  public var initialMemory: Double { initialSum }

  /// Moves the parameters by one step.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func update<Scalar: FloatingScalar>(_ step: OptimizerStep<Scalar>) {
    let (w, gradient, sum) = unsafe (step.parameters, step.gradient, step.memory)
    let rate = unsafe Scalar(step.learningRate / (1 + Double(step.number - 1) * rateDecay))
    let (epsilon, decay) = (Scalar(epsilon), Scalar(weightDecay))
    for i in unsafe 0..<step.count {
      let g = unsafe gradient[i] + decay * w[i]
      let square = unsafe sum[i] + g * g
      unsafe sum[i] = square
      unsafe w[i] -= rate * g / (square.squareRoot() + epsilon)
    }
  }
}
