import Networks

/// The losses of one network while it is trained, measured with all its units after each epoch.
struct DropoutTraining: Sendable {
  /// The loss of the training samples after each epoch.
  let training: [Double]
  /// The loss of the validation samples after each epoch.
  let validation: [Double]

  /// Trains the network. The trainer's own training loss is that of thinned networks, so it is measured anew.
  ///
  /// - Parameter report: called after each epoch with the share that is done.
  /// - Throws: `TrainingError` if the training diverges.
  init(
    _ model: Sequential<Double>, samples: Samples<Double>, validation: Samples<Double>, task: LearningTask,
    options: TrainingOptions, report: (Double, Double) -> Void
  ) throws {
    let measured = MeasuredTraining(
      model, samples: samples, validation: validation, task: task, options: options, report: report)
    try measured.history.requireConvergence()
    training = measured.history.loss
    self.validation = measured.history.validationLoss
  }

  /// The validation loss after the last epoch.
  var last: Double { validation[validation.count - 1] }
  /// The training loss after the last epoch.
  var lastTraining: Double { training[training.count - 1] }
  /// The least validation loss and its epoch, from 1.
  var best: (epoch: Int, loss: Double) {
    let index = validation.indices.min { validation[$0] < validation[$1] } ?? 0
    return (index + 1, validation[index])
  }
}
