extension Sequential {
  /// Trains the network and returns what was measured in each epoch.
  ///
  /// Training ends early if the loss or a parameter is no longer finite; `History.divergedInEpoch` tells.
  ///
  /// - Parameters:
  ///   - validation: samples to be measured after each epoch.
  ///   - progress: called after each epoch.
  public mutating func fit(
    _ samples: Samples<Scalar>, task: LearningTask, options: TrainingOptions,
    validation: Samples<Scalar>? = nil, progress: ((TrainingProgress) -> Void)? = nil
  ) -> History {
    let trainer = Trainer(self, samples: samples, task: task, options: options)
    for epoch in 1...max(1, options.epochs) where options.epochs > 0 && !trainer.hasDiverged {
      let loss = trainer.runEpoch()
      if let validation { trainer.validate(validation) }
      progress?(
        TrainingProgress(
          epoch: epoch, epochs: options.epochs, loss: loss, accuracy: trainer.history.accuracy.last))
    }
    self = trainer.model
    return trainer.history
  }
}
