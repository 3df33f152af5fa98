/// RMSProp (Hinton 2012): s ← ρ·s + (1 − ρ)·g²; w ← w − rate·g / (√s + ε); with momentum v ← μ·v + g / (√s + ε)
/// and w ← w − rate·v.
public struct RMSProp: Optimizer, Equatable {
  /// ρ, the share of the mean square that is kept; PyTorch calls it alpha.
  public var rho: Double
  /// Added to the root.
  public var epsilon: Double
  /// μ, the share of the velocity that is kept.
  public var momentum: Double
  /// The coefficient of w that is added to the gradient.
  public var weightDecay: Double

  /// RMSProp with PyTorch's defaults.
  public init(rho: Double = 0.99, epsilon: Double = 1e-8, momentum: Double = 0, weightDecay: Double = 0) {
    self.rho = rho
    self.epsilon = epsilon
    self.momentum = momentum
    self.weightDecay = weightDecay
  }

  /// `rmsprop`.
  public var name: String { "rmsprop" }
  /// PyTorch's default.
  public var defaultLearningRate: Double { 1e-2 }
  /// Numbers to remember for each parameter.
  public var memory: Int { momentum == 0 ? 1 : 2 }

  /// Moves the parameters by one step.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func update<Scalar: FloatingScalar>(_ step: OptimizerStep<Scalar>) {
    let (w, gradient, squares) = unsafe (step.parameters, step.gradient, step.memory)
    let velocity = unsafe momentum == 0 ? nil : squares + step.count
    let rate = unsafe Scalar(step.learningRate)
    let (kept, taken, epsilon) = (Scalar(rho), Scalar(1 - rho), Scalar(epsilon))
    let (decay, friction) = (Scalar(weightDecay), Scalar(momentum))
    for i in unsafe 0..<step.count {
      let g = unsafe gradient[i] + decay * w[i]
      let square = unsafe kept * squares[i] + taken * g * g
      unsafe squares[i] = square
      var move = g / (square.squareRoot() + epsilon)
      if let velocity = unsafe velocity {
        move = unsafe friction * velocity[i] + move
        unsafe velocity[i] = move
      }
      unsafe w[i] -= rate * move
    }
  }
}
