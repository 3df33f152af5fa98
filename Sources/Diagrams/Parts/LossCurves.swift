import Networks

/// The losses of one network after each epoch, on the samples that it learns from and on others.
struct LossCurves: Sendable {
  /// The loss of the training samples after each epoch.
  let training: [Double]
  /// The loss of the validation samples after each epoch.
  let validation: [Double]

  /// Trains the network and measures it with all its units after each epoch.
  ///
  /// The trainer's own training loss is taken on the way through the epoch, and of thinned networks where there is
  /// dropout, so it is measured anew.
  ///
  /// - Parameter report: called after each epoch with the share that is done and the validation loss.
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

  /// Reads the columns `loss` and `val_loss` of a history, one row per epoch, as Keras's `CSVLogger` writes them.
  ///
  /// - Throws: `FileError`, `CSVError`, or a `DiagramError` if there are no such columns.
  init(history path: String) throws {
    let table = try CSVTable(contentsOf: path)
    func column(_ name: String) throws -> [Double] {
      guard let column = table.columnNames.firstIndex(of: name) else {
        throw DiagramError.data(
          "\(path) has no column '\(name)'; expected the columns loss and val_loss, one row per epoch")
      }
      return try table.numbers(inColumn: column)
    }
    (training, validation) = (try column("loss"), try column("val_loss"))
  }

  /// How many epochs there are.
  var epochs: Int { validation.count }
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
