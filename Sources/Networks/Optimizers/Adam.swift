#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Adam (Kingma and Ba 2015), and AdamW (Loshchilov and Hutter 2019) if the decay is decoupled.
///
/// m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²;
/// w ← w − rate·(m / (1 − β₁ᵗ)) / (√v / √(1 − β₂ᵗ) + ε). AMSGrad (Reddi et al. 2018) takes the largest v so far under
/// the root.
public struct Adam: Optimizer, Equatable {
  /// The share of the mean gradient that is kept.
  public var beta1: Double
  /// The share of the mean square that is kept.
  public var beta2: Double
  /// Added to the root.
  public var epsilon: Double
  /// The coefficient of w: added to the gradient, or, decoupled, times the rate subtracted from w.
  public var weightDecay: Double
  /// Whether weights decay apart from the gradient, as in AdamW.
  public var isDecoupled: Bool
  /// Whether the largest mean square so far bounds the step, as in AMSGrad.
  public var isAMSGrad: Bool

  /// Adam without decay.
  public init(
    beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, weightDecay: Double = 0,
    isDecoupled: Bool = false, isAMSGrad: Bool = false
  ) {
    self.isAMSGrad = isAMSGrad
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    self.isDecoupled = isDecoupled
  }

  /// AdamW, whose weights decay apart from the gradient.
  public static func decoupled(
    beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, weightDecay: Double = 0.01
  ) -> Adam {
    Adam(beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: weightDecay, isDecoupled: true)
  }

  /// `adam`, or `adamw` if the decay is decoupled.
  public var name: String { isDecoupled ? "adamw" : "adam" }
  /// PyTorch's default.
  public var defaultLearningRate: Double { 1e-3 }
  /// Numbers to remember for each parameter.
  public var memory: Int { isAMSGrad ? 3 : 2 }

  /// Moves the parameters by one step.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func update<Scalar: FloatingScalar>(_ step: OptimizerStep<Scalar>) {
    let (w, gradient) = unsafe (step.parameters, step.gradient)
    let (m, v) = unsafe (step.memory, step.memory + step.count)
    let largest = unsafe isAMSGrad ? v + step.count : nil
    let time = unsafe Double(step.number)
    let rate = unsafe Scalar(step.learningRate / (1 - pow(beta1, time)))
    let correction = Scalar((1 - pow(beta2, time)).squareRoot())
    let shrink: Scalar = isDecoupled ? unsafe Scalar(1 - step.learningRate * weightDecay) : 1
    let decay = Scalar(isDecoupled ? 0 : weightDecay)
    let (first, second, epsilon) = (Scalar(beta1), Scalar(beta2), Scalar(epsilon))
    let (firstTaken, secondTaken) = (Scalar(1 - beta1), Scalar(1 - beta2))
    for i in unsafe 0..<step.count {
      let weight = unsafe w[i] * shrink
      let g = unsafe gradient[i] + decay * weight
      let mean = unsafe first * m[i] + firstTaken * g
      var square = unsafe second * v[i] + secondTaken * g * g
      unsafe m[i] = mean
      unsafe v[i] = square
      if let largest = unsafe largest {
        square = unsafe max(largest[i], square)
        unsafe largest[i] = square
      }
      unsafe w[i] = weight - rate * mean / (square.squareRoot() / correction + epsilon)
    }
  }
}
