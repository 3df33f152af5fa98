/// A bound on the gradient, applied before the optimizer sees it and after the L2 penalty was added.
public enum GradientClipping: Sendable, Equatable {
  /// The Euclidean norm of all derivatives together: a longer gradient is multiplied by
  /// bound / (norm + 10⁻⁶), as `torch.nn.utils.clip_grad_norm_` does (Pascanu et al. 2013).
  case norm(Double)
  /// The size of each derivative, as `torch.nn.utils.clip_grad_value_` does.
  case value(Double)

  /// Bounds `count` derivatives.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func apply<Scalar: FloatingScalar>(to gradient: UnsafeMutablePointer<Scalar>, count: Int) {
    switch self {
    case .norm(let bound):
      var square = 0.0
      for i in 0..<count {
        let derivative = unsafe Double(gradient[i])
        square += derivative * derivative
      }
      let factor = bound / (square.squareRoot() + 1e-6)
      guard factor < 1 else { return }
      for i in 0..<count { unsafe gradient[i] *= Scalar(factor) }
    case .value(let bound):
      let bound = Scalar(bound)
      for i in 0..<count { unsafe gradient[i] = max(-bound, min(bound, gradient[i])) }
    }
  }

  /// The gradient within the bound.
  public func clipped<Scalar: FloatingScalar>(_ gradient: [Scalar]) -> [Scalar] {
    var gradient = gradient
    unsafe gradient.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe apply(to: start, count: buffer.count)
    }
    return gradient
  }
}
