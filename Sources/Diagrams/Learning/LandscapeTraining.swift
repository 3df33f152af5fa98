import Networks

/// A network with the samples that its loss is measured on, and the way that its training took.
struct LandscapeTraining: Sendable {
  /// The network now and then during training.
  struct Moment: Sendable {
    var epoch: Int
    var parameters: [Double]
    /// The mean loss of all samples, with every unit and without penalties.
    var loss: Double
  }

  let dataset: Dataset
  let samples: Samples<Double>
  let task: LearningTask
  let model: Sequential<Double>
  /// The network's own loss.
  let loss: Double
  /// From the first weights to the trained ones; empty for a network from a file.
  let path: [Moment]

  /// The hidden layers where none are given.
  static let hidden = [8, 8]
  /// At how many moments the way is recorded at most.
  private static let mostMoments = 240

  /// Trains a network on all samples, or reads one from a file.
  init(
    _ parameters: ModelParameters, dataset: Dataset, learningRate: Double, setting: Setting
  ) throws {
    self.dataset = dataset
    task = LearningTask(labels: dataset.labels)
    var samples = Samples<Double>(dataset)
    let start: Sequential<Double>
    if let file = parameters.file {
      let saved = try parameters.saved(in: file)
      guard saved.model.inputs == dataset.featureCount, saved.model.outputs == task.outputs else {
        throw DiagramError.data(
          "\(file): the network has \(saved.model.ends), but "
            + "\(dataset.name) needs \(dataset.featureCount) and \(task.outputs)")
      }
      start = saved.model
      let isWanted = parameters.normalizes == true
      let own = isWanted ? Normalization(adaptedTo: dataset.features) : nil
      if let normalization = saved.normalization ?? own {
        samples.features = normalization.apply(to: samples.features)
      }
    } else {
      if parameters.normalizes != false {
        samples.features = Normalization(adaptedTo: dataset.features).apply(to: samples.features)
      }
      start = try parameters.network(
        features: dataset.featureCount, outputs: task.outputs, hidden: Self.hidden, seed: setting.seed)
    }
    self.samples = samples
    try samples.requireTrainable(by: start, task: task)
    guard parameters.file == nil else {
      (model, path) = (start, [])
      loss = start.evaluate(samples, task: task).loss
      return
    }
    let options = try parameters.trainingOptions(learningRate: learningRate, seed: setting.seed)
    (model, path) = try Self.path(
      of: Trainer(start, samples: samples, task: task, options: options), samples: samples, task: task,
      epochs: options.epochs, setting: setting)
    loss = path[path.count - 1].loss
  }

  /// Trains and records: every epoch, or of many every second, third, …, and the last.
  private static func path(
    of trainer: Trainer<Double>, samples: Samples<Double>, task: LearningTask, epochs: Int, setting: Setting
  ) throws -> (Sequential<Double>, [Moment]) {
    let stride = (epochs - 1) / mostMoments + 1
    var path: [Moment] = []
    func record(_ epoch: Int) {
      let loss = trainer.model.evaluate(samples, task: task).loss
      path.append(Moment(epoch: epoch, parameters: trainer.model.parameters, loss: loss))
    }
    record(0)
    for epoch in 1..<max(1, epochs) + 1 where epochs > 0 {
      trainer.runEpoch()
      try trainer.history.requireConvergence()
      guard epoch.isMultiple(of: stride) || epoch == epochs else { continue }
      record(epoch)
      setting.report?(
        0.5 * Double(epoch) / Double(epochs), "loss \(ClassifierText.short(path[path.count - 1].loss))")
    }
    return (trainer.model, path)
  }
}
