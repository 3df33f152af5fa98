/// How wrong a batch of predictions is, as a mean over its samples, and how that changes with each prediction.
///
/// Each sample may count more or less: the loss is Σ wᵢ·lossᵢ / n with n the number of samples, as Keras's
/// `sample_weight` and `class_weight`, never divided by Σ wᵢ. Predictions and targets are to be finite; what
/// is not makes the loss infinite or not a number, never a trap. `check` finds targets that a loss does not take.
///
/// A new loss is one file with a conforming type and one line in `Losses`.
public protocol Loss: Sendable {
  /// The name in Keras style: `binary_crossentropy`.
  var name: String { get }
  /// What targets may be.
  var targetKind: TargetKind { get }
  /// The prediction above which the second of two classes is meant: 0 of logits, 0.5 of probabilities.
  var decisionThreshold: Double { get }
  /// Numbers per sample that the targets hold, for so many predictions per sample.
  func targetColumns(outputs: Int) -> Int
  /// The mean loss of a batch; writes its gradient if the batch asks for it.
  func evaluate<Scalar: FloatingScalar>(_ batch: LossBatch<Scalar>) -> Double
}

extension Loss {
  /// 0, for logits.
  public var decisionThreshold: Double { 0 }
  /// As many as predictions.
  public func targetColumns(outputs: Int) -> Int { outputs }

  /// The mean loss of a batch of predictions, one row per sample, and its gradient with respect to them.
  ///
  /// - Parameters:
  ///   - logits: what the network gave: logits, or probabilities for a loss that takes these.
  ///   - targets: what the predictions are compared with, a row for each sample.
  ///   - weights: how much each sample counts; nil is 1 each.
  /// - Precondition: there is a sample, and as many targets per sample as the loss compares.
  public func evaluate<Scalar: FloatingScalar>(
    logits: Matrix<Scalar>, targets: Matrix<Scalar>, weights: [Scalar]? = nil
  ) -> (value: Double, gradient: Matrix<Scalar>) {
    precondition(
      logits.rows > 0 && targets.rows == logits.rows
        && targets.columns == targetColumns(outputs: logits.columns),
      "\(name) compares logits of shape \(logits.shape) with targets of shape "
        + "(\(logits.rows), \(targetColumns(outputs: logits.columns))), not \(targets.shape)")
    precondition(
      weights == nil || weights?.count == logits.rows,
      "\(logits.rows) samples have as many weights, not \(weights?.count ?? 0)")
    var gradient = Matrix<Scalar>(rows: logits.rows, columns: logits.columns)
    let value = unsafe logits.elements.withUnsafeBufferPointer { predictions in
      unsafe targets.elements.withUnsafeBufferPointer { targets in
        unsafe (weights ?? []).withUnsafeBufferPointer { entries in
          unsafe gradient.elements.withUnsafeMutableBufferPointer { gradient in
            guard let predictions = predictions.baseAddress, let targets = targets.baseAddress
            else { return 0.0 }
            return unsafe evaluate(
              LossBatch(
                samples: logits.rows, outputs: logits.columns, predictions: predictions, targets: targets,
                weights: weights == nil ? nil : entries.baseAddress, gradient: gradient.baseAddress))
          }
        }
      }
    }
    return (value, gradient)
  }
}
