/// The hinge loss max(0, 1 − y·z) as a mean over samples and outputs, with labels y of −1 or 1; 0 is taken as −1, as
/// in Keras. Its gradient is −y / (n·outputs) where y·z < 1, else 0.
public struct Hinge: Loss, LossTerm, Equatable {
  /// The loss; it has no parameters.
  public init() {}

  /// `hinge`.
  public var name: String { "hinge" }
  /// 0 or 1, or else −1 or 1; what is not above 0 counts as −1.
  public var targetKind: TargetKind { .signs }

  /// The mean loss and, if asked for, its gradient.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func evaluate<Scalar: FloatingScalar>(_ batch: LossBatch<Scalar>) -> Double {
    unsafe batch.mean(self)
  }

  @inline(__always)
  func term(_ z: Double, _ y: Double) -> (value: Double, slope: Double) {
    let sign: Double = y > 0 ? 1 : -1
    let margin = 1 - sign * z
    // A comparison the other way round would take what is not a number for 0.
    return margin <= 0 ? (0, 0) : (margin, -sign)
  }
}
