/// Σ(z − y)² / (n·outputs), as Keras and PyTorch compute it, without a factor ½; its gradient is
/// 2·(z − y) / (n·outputs).
public struct MeanSquaredError: Loss, Equatable {
  /// The loss; it has no parameters.
  public init() {}

  /// `mean_squared_error`.
  public var name: String { "mean_squared_error" }
  /// Targets per sample.
  public func targetColumns(outputs: Int) -> Int { outputs }

  /// The mean loss and, if asked for, its gradient.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func evaluate<Scalar: FloatingScalar>(
    logits: UnsafePointer<Scalar>, targets: UnsafePointer<Scalar>, samples: Int, outputs: Int,
    gradient: UnsafeMutablePointer<Scalar>?
  ) -> Double {
    let count = samples * outputs
    var sum = 0.0
    for i in 0..<count {
      let distance = unsafe Double(logits[i]) - Double(targets[i])
      sum += distance * distance
      if let gradient = unsafe gradient { unsafe gradient[i] = Scalar(2 * distance / Double(count)) }
    }
    return sum / Double(count)
  }
}
