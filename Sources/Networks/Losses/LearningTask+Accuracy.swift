extension LearningTask {
  /// The share of samples whose predicted class is the target; nil where numbers are predicted.
  ///
  /// - Parameters:
  ///   - logits: what the network gave, a row for each sample.
  ///   - targets: one class per sample, or one number per class, of which the largest tells it.
  ///   - threshold: of two classes, the logit above which class 1 is predicted; 0.5 if they are
  ///     probabilities.
  public func accuracy<Scalar: FloatingScalar>(
    logits: Matrix<Scalar>, targets: Matrix<Scalar>, threshold: Double = 0
  ) -> Double? {
    guard classes != nil, logits.rows > 0 else { return nil }
    precondition(
      logits.columns == outputs && targets.rows == logits.rows
        && (targets.columns == 1 || targets.columns == outputs),
      "logits of shape \(logits.shape) and targets of shape \(targets.shape) do not fit \(self)")
    let correct = unsafe logits.elements.withUnsafeBufferPointer { logitEntries in
      unsafe targets.elements.withUnsafeBufferPointer { targetEntries in
        guard let logitEntries = logitEntries.baseAddress, let targetEntries = targetEntries.baseAddress
        else { return 0 }
        return unsafe countCorrect(
          logits: logitEntries, targets: targetEntries, targetColumns: targets.columns,
          samples: logits.rows, threshold: threshold)
      }
    }
    return Double(correct) / Double(logits.rows)
  }

  /// The number of samples whose predicted class is the target.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  package func countCorrect<Scalar: FloatingScalar>(
    logits: UnsafePointer<Scalar>, targets: UnsafePointer<Scalar>, targetColumns: Int = 1,
    samples: Int, threshold: Double = 0
  ) -> Int {
    let outputs = outputs
    let threshold = Scalar(threshold)
    var correct = 0
    if self == .binary && targetColumns == 1 {
      for sample in 0..<samples {
        let (predicted, target): (Scalar, Scalar) = unsafe (
          logits[sample] > threshold ? 1 : 0, targets[sample]
        )
        correct += target == predicted || (target < 0 && predicted == 0) ? 1 : 0
      }
      return correct
    }
    for sample in 0..<samples {
      let z = unsafe logits + sample * outputs
      let target = unsafe targets + sample * targetColumns
      let predicted =
        unsafe self == .binary ? (z[0] > threshold ? 1 : 0) : firstLargest(z, count: outputs)
      let isRight =
        unsafe targetColumns == 1
        ? target[0] == Scalar(predicted)
        : firstLargest(target, count: outputs) == predicted
      if isRight { correct += 1 }
    }
    return correct
  }

  /// The place of the largest of numbers, the first of equal ones.
  @inline(__always)
  private func firstLargest<Scalar: FloatingScalar>(_ entries: UnsafePointer<Scalar>, count: Int) -> Int {
    var best = 0
    for k in 1..<max(1, count) where unsafe entries[k] > entries[best] { best = k }
    return best
  }
}
