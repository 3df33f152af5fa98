/// Σ(z − y)² / (n·outputs), as Keras and PyTorch compute it, without a factor ½; its gradient is
/// 2·(z − y) / (n·outputs).
public struct MeanSquaredError: Loss, LossTerm, Equatable {
  /// The loss; it has no parameters.
  public init() {}

  /// `mean_squared_error`.
  public var name: String { "mean_squared_error" }
  /// Any numbers.
  public var targetKind: TargetKind { .numbers }

  /// The mean loss and, if asked for, its gradient.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func evaluate<Scalar: FloatingScalar>(_ batch: LossBatch<Scalar>) -> Double {
    unsafe batch.mean(self)
  }

  @inline(__always)
  func term(_ z: Double, _ y: Double) -> (value: Double, slope: Double) {
    ((z - y) * (z - y), 2 * (z - y))
  }
}
