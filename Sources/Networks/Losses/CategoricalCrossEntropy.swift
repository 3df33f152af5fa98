#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Cross-entropy −Σ yₖ·ln pₖ as a mean over samples, with a target yₖ in 0…1 for each class: one-hot rows, or other
/// distributions.
///
/// From logits, p = softmax(z), it is Σ yₖ·(ln Σ e^(zⱼ − m) − (zₖ − m)) with m = max z, which neither overflows nor
/// saturates, with the gradient (softmax(z)·Σ yⱼ − y) / n. From probabilities, each pₖ is first brought into ε…1 − ε
/// with ε = 1e-7, as in Keras; beyond, the gradient is 0, else −yₖ / (n·pₖ). Probabilities are not divided by
/// their sum.
public struct CategoricalCrossEntropy: Loss, Equatable {
  /// Whether predictions are logits, or else probabilities.
  public let fromLogits: Bool

  /// The loss, of logits unless said otherwise (Keras assumes probabilities).
  public init(fromLogits: Bool = true) { self.fromLogits = fromLogits }

  /// `categorical_crossentropy`.
  public var name: String { "categorical_crossentropy" }
  /// Numbers in 0…1.
  public var targetKind: TargetKind { .probabilities }
  /// 0 of logits, 0.5 of probabilities.
  public var decisionThreshold: Double { fromLogits ? 0 : 0.5 }

  /// The mean loss and, if asked for, its gradient.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func evaluate<Scalar: FloatingScalar>(_ batch: LossBatch<Scalar>) -> Double {
    guard fromLogits else { return unsafe batch.mean(ProbabilityTerm(outputs: Double(batch.outputs))) }
    let (samples, outputs) = unsafe (batch.samples, batch.outputs)
    var sum = 0.0
    unsafe batch.forEachSample { sample, largest, powers in
      let (z, y) = unsafe (batch.predictions + sample * outputs, batch.targets + sample * outputs)
      let weight = unsafe batch.weight(of: sample)
      var (total, mass, chosen) = (0.0, 0.0, 0.0)
      for k in 0..<outputs {
        unsafe total += powers[k]
        unsafe mass += Double(y[k])
        unsafe chosen += Double(y[k]) * (Double(z[k]) - largest)
      }
      sum += weight * (mass * log(total) - chosen)
      guard let gradient = unsafe batch.gradient else { return }
      let (row, share) = unsafe (gradient + sample * outputs, weight / Double(samples))
      for k in 0..<outputs {
        unsafe row[k] = Scalar((powers[k] / total * mass - Double(y[k])) * share)
      }
    }
    return sum / Double(samples)
  }
}

/// The loss of probabilities. Its mean over samples is that over all numbers times their number per sample.
private struct ProbabilityTerm: LossTerm {
  let outputs: Double

  @inline(__always)
  func term(_ z: Double, _ y: Double) -> (value: Double, slope: Double) {
    let p = ProbabilityClipping.clip(z)
    return (-outputs * y * log(p), p == z ? -outputs * y / p : 0)
  }
}
