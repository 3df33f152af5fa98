import Networks

/// A training whose network is measured after each epoch, as it stands, on the samples it learns from and on others.
///
/// A trainer's own training loss is the mean over an epoch in which the network changes, and with dropout that of
/// thinned networks; measured anew, both losses of an epoch are of one network.
struct MeasuredTraining: Sendable {
  /// The network after the last epoch.
  let model: Sequential<Double>
  /// Loss and, where there are classes, accuracy after each epoch. A training that diverged ends there.
  let history: History

  /// Trains a network.
  ///
  /// - Parameters:
  ///   - validation: the samples that are measured but not learnt from.
  ///   - report: called after each epoch with the share that is done and the loss of `validation`.
  init(
    _ model: Sequential<Double>, samples: Samples<Double>, validation: Samples<Double>, task: LearningTask,
    options: TrainingOptions, report: (Double, Double) -> Void
  ) {
    let trainer = Trainer(model, samples: samples, task: task, options: options)
    var losses: [Double] = []
    var accuracies: [Double] = []
    while trainer.history.epochs < options.epochs && !trainer.hasDiverged {
      trainer.runEpoch()
      trainer.validate(validation)
      let measured = trainer.model.evaluate(samples, task: task, loss: options.loss)
      losses.append(measured.loss)
      if let accuracy = measured.accuracy { accuracies.append(accuracy) }
      report(Double(losses.count) / Double(options.epochs), trainer.history.validationLoss.last ?? .nan)
    }
    var history = trainer.history
    history.loss = losses
    history.accuracy = accuracies
    self.model = trainer.model
    self.history = history
  }
}
