import Networks

/// A classifier trained on a part of a data set and measured on the rest.
struct Classifier: Sendable {
  let dataset: Dataset
  let classes: [Int]
  let classNames: [String]
  let task: LearningTask
  /// The rows that the network was trained on, and those held out.
  let train: [Int]
  let test: [Int]
  let model: Sequential<Double>
  let normalization: Normalization?
  let finalLoss: Double?

  /// Trains a network on all samples but a share that is held out.
  ///
  /// - Parameters:
  ///   - testShare: the share held out, with scikit-learn's `train_test_split` rows for the seed.
  ///   - hidden: the hidden layers where the parameters name none.
  ///   - learningRate: the step size where the parameters name none.
  init(
    training parameters: ModelParameters, on dataset: Dataset, testShare: Double, hidden: [Int],
    learningRate: Double, setting: Setting
  ) throws {
    let (classes, names) = try Self.labels(of: dataset)
    let (train, test) = try Self.split(dataset.sampleCount, testShare: testShare, seed: setting.seed)
    let normalization =
      parameters.normalizes
      ? Normalization(adaptedTo: dataset.features.rows(at: train)) : nil
    let task = LearningTask(labels: dataset.labels)
    var model = try parameters.network(
      features: dataset.featureCount, outputs: task.outputs, hidden: hidden, seed: setting.seed)
    var samples = Samples<Double>(dataset.subset(train))
    if let normalization { samples.features = normalization.apply(to: samples.features) }
    let report = setting.report
    let history = model.fit(
      samples, task: task,
      options: try parameters.trainingOptions(learningRate: learningRate, seed: setting.seed),
      progress: report.map { report in
        { report(Double($0.epoch) / Double($0.epochs), "loss \(ClassifierText.short($0.loss))") }
      })
    try history.requireConvergence()
    self.init(
      dataset: dataset, classes: classes, classNames: names, task: task, train: train, test: test,
      model: model,
      normalization: normalization, finalLoss: history.loss.last)
  }

  private init(
    dataset: Dataset, classes: [Int], classNames: [String], task: LearningTask, train: [Int], test: [Int],
    model: Sequential<Double>, normalization: Normalization?, finalLoss: Double?
  ) {
    self.dataset = dataset
    self.classes = classes
    self.classNames = classNames
    self.task = task
    self.train = train
    self.test = test
    self.model = model
    self.normalization = normalization
    self.finalLoss = finalLoss
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
