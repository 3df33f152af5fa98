import Networks

/// A network with the data that it is measured on.
struct Classifier: Sendable {
  let dataset: Dataset
  let classes: [Int]
  let classNames: [String]
  let task: LearningTask
  /// The rows that the network was trained on, and those held out; for a network from a file all rows are in the
  /// first list.
  let train: [Int]
  let test: [Int]
  let model: Sequential<Double>
  let normalization: Normalization?
  let finalLoss: Double?

  /// A classifier for a data set: trained on all samples but a share that is held out, or read from a file and
  /// measured on all.
  ///
  /// - Parameters:
  ///   - testShare: the share held out, with scikit-learn's `train_test_split` rows for the seed.
  ///   - hidden: the hidden layers where the parameters name none.
  ///   - learningRate: the step size where the parameters name none.
  init(
    _ parameters: ModelParameters, for dataset: Dataset, testShare: Double, hidden: [Int],
    learningRate: Double,
    setting: Setting
  ) throws {
    (classes, classNames) = try Self.labels(of: dataset)
    self.dataset = dataset
    task = LearningTask(labels: dataset.labels)
    if let file = parameters.file {
      (train, test) = (Array(0..<dataset.sampleCount), [])
      let saved = try parameters.saved(in: file)
      model = try Self.fitting(saved.model, dataset: dataset, task: task, file: file)
      normalization =
        saved.normalization
        ?? (parameters.normalizes == true ? Normalization(adaptedTo: dataset.features) : nil)
      finalLoss = nil
    } else {
      (train, test) = try Self.split(dataset.sampleCount, testShare: testShare, seed: setting.seed)
      normalization =
        parameters.normalizes == false ? nil : Normalization(adaptedTo: dataset.features.rows(at: train))
      var network = try parameters.network(
        features: dataset.featureCount, outputs: task.outputs, hidden: hidden, seed: setting.seed)
      var samples = Samples<Double>(dataset.subset(train))
      if let normalization { samples.features = normalization.apply(to: samples.features) }
      let history = try network.fit(
        samples, task: task,
        options: try parameters.trainingOptions(learningRate: learningRate, seed: setting.seed),
        progress: Self.progress(setting))
      try history.requireConvergence()
      model = network
      finalLoss = history.loss.last
    }
  }

  private static func progress(_ setting: Setting) -> ((TrainingProgress) -> Void)? {
    setting.report.map { report in
      { report(Double($0.epoch) / Double($0.epochs), "loss \(ClassifierText.short($0.loss))") }
    }
  }

  /// The network of a file if it takes the features and gives what the classes need; of two classes, one logit or two.
  private static func fitting(
    _ model: Sequential<Double>, dataset: Dataset, task: LearningTask, file: String
  ) throws -> Sequential<Double> {
    let model = task == .binary ? model.withOneLogit ?? model : model
    guard model.inputs == dataset.featureCount, model.outputs == task.outputs else {
      throw DiagramError.data(
        "\(file): the network has \(model.ends), but \(dataset.name) needs "
          + "\(dataset.featureCount) and \(task.outputs)")
    }
    return model
  }

  /// The logits of samples in data units, one row per sample.
  func logits(of features: Matrix<Double>) -> Matrix<Double> {
    model.forward(normalization?.apply(to: features) ?? features)
  }

  /// Whether each sample's predicted class is its label.
  func isRight(threshold: Double) -> [Bool] {
    zip(task.predictedClasses(logits: logits(of: dataset.features), threshold: threshold), classes).map {
      $0 == $1
    }
  }

  private static func labels(of dataset: Dataset) throws -> ([Int], [String]) {
    guard case .classes(let classes, let names) = dataset.labels else {
      throw DiagramError.data("\(dataset.name): the labels are numbers, but this figure needs classes")
    }
    guard names.count >= 2 else { throw DiagramError.data("\(dataset.name): there is only one class") }
    return (classes, names)
  }

  private static func split(_ count: Int, testShare: Double, seed: UInt32) throws -> (
    train: [Int], test: [Int]
  ) {
    guard testShare > 0 else { return (Array(0..<count), []) }
    guard testShare < 1, count - Int((testShare * Double(count)).rounded(.up)) > 0 else {
      throw DiagramError.option(
        "--test-size", reason: "a share from 0 to below 1 that leaves samples to train on")
    }
    let split = trainTestSplit(count: count, testFraction: testShare, seed: seed)
    // The order of the file, so that the classes' points overlap alike in every figure.
    return (split.train.sorted(), split.test.sorted())
  }
}

extension Classifier {
  /// The share of all samples that are right.
  var accuracy: Double {
    let isRight = isRight(threshold: 0.5)
    return Double(isRight.count { $0 }) / Double(max(1, isRight.count))
  }
}
