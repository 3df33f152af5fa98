#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Cross-entropy of two classes, −y·ln p − (1 − y)·ln(1 − p), as a mean over samples and outputs, with targets y
/// in 0…1.
///
/// From logits, p = σ(z), it is max(z, 0) − z·y + ln(1 + e^−|z|), which neither overflows nor saturates, with the
/// gradient (σ(z) − y) / (n·outputs). From probabilities, p is first brought into ε…1 − ε with ε = 1e-7, as in
/// Keras; beyond, the gradient is 0.
public struct BinaryCrossEntropy: Loss, Equatable {
  /// Whether predictions are logits, or else probabilities.
  public let fromLogits: Bool

  /// The loss, of logits unless said otherwise (Keras assumes probabilities).
  public init(fromLogits: Bool = true) { self.fromLogits = fromLogits }

  /// `binary_crossentropy`.
  public var name: String { "binary_crossentropy" }
  /// Numbers in 0…1.
  public var targetKind: TargetKind { .probabilities }
  /// 0 of logits, 0.5 of probabilities.
  public var decisionThreshold: Double { fromLogits ? 0 : 0.5 }

  /// The mean loss and, if asked for, its gradient.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func evaluate<Scalar: FloatingScalar>(_ batch: LossBatch<Scalar>) -> Double {
    fromLogits ? unsafe batch.mean(LogitTerm()) : unsafe batch.mean(ProbabilityTerm())
  }
}

private struct LogitTerm: LossTerm {
  @inline(__always)
  func term(_ z: Double, _ y: Double) -> (value: Double, slope: Double) {
    let decay = Exponential.ofNegative(-abs(z))
    let probability = (z >= 0 ? 1 : decay) / (1 + decay)
    return (max(z, 0) - z * y + Exponential.logarithmOfOnePlus(decay), probability - y)
  }
}

private struct ProbabilityTerm: LossTerm {
  @inline(__always)
  func term(_ z: Double, _ y: Double) -> (value: Double, slope: Double) {
    let p = ProbabilityClipping.clip(z)
    let slope = p == z ? (p - y) / (p * (1 - p)) : 0
    return (-y * log(p) - (1 - y) * log(1 - p), slope)
  }
}

/// How Keras keeps logarithms of probabilities finite.
enum ProbabilityClipping {
  /// The distance from 0 and 1 that is kept, Keras's `epsilon()`.
  static let epsilon = 1e-7

  /// The probability, brought into ε…1 − ε; what is not a number stays so.
  @inline(__always)
  static func clip(_ probability: Double) -> Double {
    probability < epsilon ? epsilon : probability > 1 - epsilon ? 1 - epsilon : probability
  }
}
