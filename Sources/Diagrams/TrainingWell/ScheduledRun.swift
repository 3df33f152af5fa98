import Networks

/// One schedule of the learning rate, with the training under it.
struct ScheduledRun: Sendable {
  /// The schedule as it was asked for.
  let text: String
  let schedule: any Schedule
  /// The rate of each step.
  let rates: [Double]
  let stepsPerEpoch: Int
  /// The training loss of each epoch.
  let losses: [Double]

  /// The training loss of the last epoch.
  var lastLoss: Double { losses[losses.count - 1] }

  /// Trains a network under a schedule.
  ///
  /// - Throws: `TrainingError` if the training diverges.
  init(
    _ text: String, schedule: any Schedule, model: Sequential<Double>, samples: Samples<Double>,
    task: LearningTask, options: TrainingOptions
  ) throws {
    var options = options
    options.schedule = schedule
    let trainer = Trainer(model, samples: samples, task: task, options: options)
    var rates: [Double] = []
    for _ in 0..<options.epochs * trainer.stepsPerEpoch {
      trainer.step()
      try trainer.history.requireConvergence()
      rates.append(trainer.learningRate)
    }
    (self.text, self.schedule, self.rates) = (text, schedule, rates)
    (stepsPerEpoch, losses) = (trainer.stepsPerEpoch, trainer.history.loss)
  }
}
