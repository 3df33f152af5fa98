extension Sequential {
  /// The probability of each class for samples, one row each, one column per class.
  ///
  /// - Precondition: the task has classes and as many outputs as the network.
  public func probabilities(of features: Matrix<Scalar>, task: LearningTask) -> Matrix<Double> {
    task.probabilities(logits: forward(features))
  }

  /// The predicted class of each sample.
  ///
  /// - Parameters:
  ///   - features: a row for each sample.
  ///   - task: what the network has learnt.
  ///   - threshold: of two classes, the probability above which class 1 is predicted.
  /// - Precondition: the task has classes and as many outputs as the network.
  public func predictedClasses(
    of features: Matrix<Scalar>, task: LearningTask, threshold: Double = 0.5
  ) -> [Int] {
    task.predictedClasses(logits: forward(features), threshold: threshold)
  }

  /// The mean loss of samples and, where classes are predicted, the share that is right.
  ///
  /// - Parameters:
  ///   - samples: what is compared with the predictions.
  ///   - task: what the network has learnt.
  ///   - loss: nil is the task's own.
  public func evaluate(
    _ samples: Samples<Scalar>, task: LearningTask, loss: (any Loss)? = nil
  ) -> (loss: Double, accuracy: Double?) {
    let logits = forward(samples.features)
    let loss = loss ?? task.loss
    let value = loss.evaluate(logits: logits, targets: samples.targets).value
    let accuracy = task.accuracy(
      logits: logits, targets: samples.targets, threshold: loss.decisionThreshold)
    return (value, accuracy)
  }
}
