extension LearningTask {
  /// The share of samples whose predicted class is the target; nil where numbers are predicted.
  public func accuracy<Scalar: FloatingScalar>(
    logits: Matrix<Scalar>, targets: Matrix<Scalar>
  ) -> Double? {
    guard classes != nil, logits.rows > 0 else { return nil }
    precondition(
      logits.columns == outputs && targets.rows == logits.rows && targets.columns == 1,
      "logits of shape \(logits.shape) and targets of shape \(targets.shape) do not fit \(self)")
    let correct = unsafe logits.elements.withUnsafeBufferPointer { logitEntries in
      unsafe targets.elements.withUnsafeBufferPointer { targetEntries in
        guard let logitEntries = logitEntries.baseAddress, let targetEntries = targetEntries.baseAddress
        else { return 0 }
        return unsafe countCorrect(logits: logitEntries, targets: targetEntries, samples: logits.rows)
      }
    }
    return Double(correct) / Double(logits.rows)
  }

  /// The number of samples whose predicted class is the target.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  package func countCorrect<Scalar: FloatingScalar>(
    logits: UnsafePointer<Scalar>, targets: UnsafePointer<Scalar>, samples: Int
  ) -> Int {
    let outputs = outputs
    var correct = 0
    for sample in 0..<samples {
      let z = unsafe logits + sample * outputs
      var predicted = 0
      if self == .binary {
        predicted = unsafe z[0] > 0 ? 1 : 0
      } else {
        for k in 1..<max(1, outputs) where unsafe z[k] > z[predicted] { predicted = k }
      }
      if unsafe targets[sample] == Scalar(predicted) { correct += 1 }
    }
    return correct
  }
}
