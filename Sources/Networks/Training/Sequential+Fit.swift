extension Sequential {
  /// Trains the network and returns what was measured in each epoch.
  ///
  /// A batch larger than the data is all of them. Samples of a single class are learnt as they are. Training ends
  /// early if the loss or a parameter is no longer finite; `History.divergence` tells where, and
  /// `History.requireConvergence` throws it. However it ends, the network has its last weights, or the best ones if
  /// early stopping restores them.
  ///
  /// - Parameters:
  ///   - samples: what the network learns from.
  ///   - task: what it learns.
  ///   - options: how it learns.
  ///   - validation: samples to be measured after each epoch; in place of them,
  ///     `TrainingOptions.validationShare` sets some of `samples` apart.
  ///   - callbacks: called at the moments they name.
  ///   - progress: called after each epoch.
  ///   - isCancelled: asked after each step; the training ends when it says so.
  /// - Throws: `TrainingError` if there are no samples, they do not fit the network and the task, or a number in
  ///   them is not finite or not a class.
  @discardableResult
  public mutating func fit(
    _ samples: Samples<Scalar>, task: LearningTask, options: TrainingOptions,
    validation: Samples<Scalar>? = nil, callbacks: [TrainingCallback<Scalar>] = [],
    progress: ((TrainingProgress) -> Void)? = nil, isCancelled: (() -> Bool)? = nil
  ) throws(TrainingError) -> History {
    try samples.requireTrainable(by: self, task: task, loss: options.loss)
    try validation?.requireTrainable(by: self, task: task, loss: options.loss)
    var (samples, validation) = (samples, validation)
    if validation == nil && options.validationShare != 0 {
      (samples, validation) = try samples.split(validation: options.validationShare)
    }
    var run = TrainingRun(
      trainer: Trainer(self, samples: samples, task: task, options: options), options: options,
      validation: validation, callbacks: callbacks, isCancelled: isCancelled, progress: progress)
    run.run()
    self = run.trainer.model
    return run.trainer.history
  }
}

/// A training with all that watches it.
private struct TrainingRun<Scalar: FloatingScalar> {
  let trainer: Trainer<Scalar>
  let options: TrainingOptions
  let validation: Samples<Scalar>?
  let callbacks: [TrainingCallback<Scalar>]
  let isCancelled: (() -> Bool)?
  let progress: ((TrainingProgress) -> Void)?

  /// Trains to the end, whatever brings it about.
  mutating func run() {
    var watch = options.earlyStopping.map { EarlyStoppingWatch<Scalar>($0) }
    var goesOn = proceeds(loss: nil, .step) && proceeds(loss: nil, .epoch)
    while goesOn && trainer.history.epochs < options.epochs {
      guard let loss = runEpoch() else { break }
      if let validation { trainer.validate(validation) }
      progress?(
        TrainingProgress(
          epoch: trainer.history.epochs, epochs: options.epochs, loss: trainer.history.loss.last ?? .nan,
          accuracy: trainer.history.accuracy.last))
      if trainer.hasDiverged { break }
      goesOn = proceeds(loss: loss, .epoch)
      if watch?.shouldStop(after: trainer.history, model: trainer.model) == true && goesOn {
        trainer.history.ending = .stoppedEarly
        break
      }
    }
    if let best = watch?.bestEpoch {
      trainer.model = best.model
      trainer.history.restoredEpoch = best.number
    }
  }

  /// Trains for one epoch; the last step's loss, or nil if someone broke it off.
  private func runEpoch() -> Double? {
    var loss = 0.0
    repeat {
      loss = trainer.step()
      if isCancelled?() == true {
        trainer.history.ending = .cancelled
        return nil
      }
      if !callbacks.isEmpty && !trainer.hasDiverged && !proceeds(loss: loss, .step) { return nil }
    } while !trainer.isBetweenEpochs && !trainer.hasDiverged
    return loss
  }

  /// Shows the network to the callbacks whose moment it is; whether all want to go on.
  private func proceeds(loss: Double?, _ interval: ScheduleInterval) -> Bool {
    let count = interval == .step ? trainer.steps : trainer.history.epochs
    for callback in callbacks where callback.isDue(after: count, of: interval) {
      let snapshot = TrainingSnapshot(
        epochs: trainer.history.epochs, steps: trainer.steps, loss: loss, learningRate: trainer.learningRate,
        model: trainer.model, history: trainer.history)
      if callback.body(snapshot) == .stop {
        trainer.history.ending = .cancelled
        return false
      }
    }
    return true
  }
}
