/// AdaGrad (Duchi et al. 2011): s ← s + g²; w ← w − rate·g / (√s + ε).
public struct AdaGrad: Optimizer, Equatable {
  /// Added to the root.
  public var epsilon: Double
  /// The coefficient of w that is added to the gradient.
  public var weightDecay: Double

  /// AdaGrad with PyTorch's ε.
  public init(epsilon: Double = 1e-10, weightDecay: Double = 0) {
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  /// `adagrad`.
  public var name: String { "adagrad" }
  /// PyTorch's default.
  public var defaultLearningRate: Double { 1e-2 }
  /// Numbers to remember for each parameter.
  public var memory: Int { 1 }

  /// Moves the parameters by one step.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func update<Scalar: FloatingScalar>(_ step: OptimizerStep<Scalar>) {
    let (w, gradient, sum) = unsafe (step.parameters, step.gradient, step.memory)
    let rate = unsafe Scalar(step.learningRate)
    let (epsilon, decay) = (Scalar(epsilon), Scalar(weightDecay))
    for i in unsafe 0..<step.count {
      let g = unsafe gradient[i] + decay * w[i]
      let square = unsafe sum[i] + g * g
      unsafe sum[i] = square
      unsafe w[i] -= rate * g / (square.squareRoot() + epsilon)
    }
  }
}
