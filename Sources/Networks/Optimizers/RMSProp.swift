/// RMSProp (Hinton 2012): s ← ρ·s + (1 − ρ)·g²; w ← w − rate·g / (√s + ε); with momentum v ← μ·v + g / (√s + ε)
/// and w ← w − rate·v. Centred (Graves 2013), s − m² with m ← ρ·m + (1 − ρ)·g stands under the root, which is then
/// the spread of the gradient.
public struct RMSProp: Optimizer, Equatable {
  /// ρ, the share of the mean square that is kept; PyTorch calls it alpha.
  public var rho: Double
  /// Added to the root.
  public var epsilon: Double
  /// μ, the share of the velocity that is kept.
  public var momentum: Double
  /// The coefficient of w that is added to the gradient.
  public var weightDecay: Double
  /// Whether the mean square is taken about the mean gradient.
  public var isCentered: Bool

  /// RMSProp with PyTorch's defaults.
  public init(
    rho: Double = 0.99, epsilon: Double = 1e-8, momentum: Double = 0, weightDecay: Double = 0,
    isCentered: Bool = false
  ) {
    self.isCentered = isCentered
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
  public var memory: Int { 1 + (momentum == 0 ? 0 : 1) + (isCentered ? 1 : 0) }

  /// Moves the parameters by one step.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func update<Scalar: FloatingScalar>(_ step: OptimizerStep<Scalar>) {
    let (w, gradient, squares) = unsafe (step.parameters, step.gradient, step.memory)
    let velocity = unsafe momentum == 0 ? nil : squares + step.count
    let means = unsafe isCentered ? squares + (memory - 1) * step.count : nil
    let rate = unsafe Scalar(step.learningRate)
    let (kept, taken, epsilon) = (Scalar(rho), Scalar(1 - rho), Scalar(epsilon))
    let (decay, friction) = (Scalar(weightDecay), Scalar(momentum))
    for i in unsafe 0..<step.count {
      let g = unsafe gradient[i] + decay * w[i]
      let square = unsafe kept * squares[i] + taken * g * g
      unsafe squares[i] = square
      var variance = square
      if let means = unsafe means {
        let mean = unsafe kept * means[i] + taken * g
        unsafe means[i] = mean
        // Rounding may leave less than nothing of a constant gradient's spread.
        variance = max(0, square - mean * mean)
      }
      var move = g / (variance.squareRoot() + epsilon)
      if let velocity = unsafe velocity {
        move = unsafe friction * velocity[i] + move
        unsafe velocity[i] = move
      }
      unsafe w[i] -= rate * move
    }
  }
}
