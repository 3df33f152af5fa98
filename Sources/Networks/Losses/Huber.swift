/// Huber's loss (1964): ½d² for a distance d = z − y of size up to δ, and δ·(|d| − ½δ) beyond, as a mean over samples
/// and outputs; its gradient is d, cut off at ±δ, / (n·outputs).
public struct Huber: Loss, LossTerm, Equatable {
  /// Where the parabola goes over into lines, greater than 0.
  public let delta: Double

  /// The loss; Keras and PyTorch take δ = 1.
  ///
  /// - Precondition: `delta` is greater than 0.
  public init(delta: Double = 1) {
    precondition(delta > 0, "Huber's delta is greater than 0, not \(delta)")
    self.delta = delta
  }

  /// `huber`.
  public var name: String { "huber" }
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
    let distance = z - y
    let size = abs(distance)
    return size <= delta
      ? (0.5 * distance * distance, distance)
      : (delta * (size - 0.5 * delta), distance < 0 ? -delta : delta)
  }
}
