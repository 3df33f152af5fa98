#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Cross-entropy −ln pₖ as a mean over samples, where k is the sample's class, given as a number 0…K−1.
///
/// From logits, p = softmax(z), it is ln Σ e^(zⱼ − m) − (zₖ − m) with m = max z, which neither overflows nor saturates,
/// with the gradient (softmax(z) − one-hot(k)) / n. From probabilities, pₖ is first brought into ε…1 − ε with
/// ε = 1e-7, as in Keras; beyond, the gradient is 0, else −1 / (n·pₖ). Probabilities are not divided by their sum.
public struct SparseCategoricalCrossEntropy: Loss, Equatable {
  /// Whether predictions are logits, or else probabilities.
  public let fromLogits: Bool

  /// The loss, of logits unless said otherwise (Keras assumes probabilities).
  public init(fromLogits: Bool = true) { self.fromLogits = fromLogits }

  /// `sparse_categorical_crossentropy`.
  public var name: String { "sparse_categorical_crossentropy" }
  /// The numbers of classes.
  public var targetKind: TargetKind { .classes }
  /// 0 of logits, 0.5 of probabilities.
  public var decisionThreshold: Double { fromLogits ? 0 : 0.5 }
  /// One: the class.
  public func targetColumns(outputs: Int) -> Int { 1 }

  /// The mean loss and, if asked for, its gradient.
  ///
  /// - Precondition: each target is a class.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func evaluate<Scalar: FloatingScalar>(_ batch: LossBatch<Scalar>) -> Double {
    guard fromLogits else { return unsafe evaluateProbabilities(batch) }
    let (samples, outputs) = unsafe (batch.samples, batch.outputs)
    var sum = 0.0
    unsafe batch.forEachSample { sample, largest, powers in
      let (label, weight) = unsafe (batch.label(of: sample), batch.weight(of: sample))
      var total = 0.0
      for k in 0..<outputs { unsafe total += powers[k] }
      sum += unsafe weight * (log(total) - (Double(batch.predictions[sample * outputs + label]) - largest))
      guard let gradient = unsafe batch.gradient else { return }
      let row = unsafe gradient + sample * outputs
      let scale = weight / (total * Double(samples))
      for k in 0..<outputs { unsafe row[k] = Scalar(powers[k] * scale) }
      unsafe row[label] -= Scalar(weight / Double(samples))
    }
    return sum / Double(samples)
  }

  @inline(__always)
  private func evaluateProbabilities<Scalar: FloatingScalar>(_ batch: LossBatch<Scalar>) -> Double {
    let (samples, outputs) = unsafe (batch.samples, batch.outputs)
    var sum = 0.0
    for sample in 0..<samples {
      let (label, weight) = unsafe (batch.label(of: sample), batch.weight(of: sample))
      let given = unsafe Double(batch.predictions[sample * outputs + label])
      let p = ProbabilityClipping.clip(given)
      sum -= weight * log(p)
      guard let gradient = unsafe batch.gradient else { continue }
      let row = unsafe gradient + sample * outputs
      unsafe row.update(repeating: 0, count: outputs)
      if p == given { unsafe row[label] = Scalar(-weight / (p * Double(samples))) }
    }
    return sum / Double(samples)
  }
}

/// The largest of numbers, of which there is one.
@inline(__always)
func largestEntry<Scalar: FloatingScalar>(_ entries: UnsafePointer<Scalar>, count: Int) -> Scalar {
  var largest = unsafe entries[0]
  for k in 1..<max(1, count) { largest = unsafe max(largest, entries[k]) }
  return largest
}
