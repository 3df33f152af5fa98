/// Σ|z − y| / (n·outputs), as Keras's `MeanAbsoluteError` and PyTorch's `L1Loss`; its gradient is
/// sign(z − y) / (n·outputs), and 0 where z = y.
public struct MeanAbsoluteError: Loss, LossTerm, Equatable {
  /// The loss; it has no parameters.
  public init() {}

  /// `mean_absolute_error`.
  public var name: String { "mean_absolute_error" }
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
    (abs(z - y), z > y ? 1 : z < y ? -1 : 0)
  }
}
