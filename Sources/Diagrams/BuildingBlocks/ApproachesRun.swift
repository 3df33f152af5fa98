import Networks

/// The same digits read in three ways.
struct ApproachesRun: Sendable {
  /// How one way reads the chosen digit, and all that are held out.
  struct Answer: Sendable {
    var digit: Int
    /// The probability of that digit; nil for rules, which know of none.
    var probability: Double?
    /// The share of the test digits that are read right.
    var accuracy: Double
  }

  let digits: Digits
  /// The place of the shown digit among the test digits, from 0.
  let index: Int
  let features: DigitFeatures
  let rule: DigitRule
  let rules: Answer
  /// A softmax layer on the features.
  let shallow: Answer
  let shallowModel: Sequential<Double>
  let network: Answer
  let classifier: DigitClassifier
  let options: TrainingOptions
  /// The loss of the training digits before training and after it.
  let losses: (start: Double, end: Double)

  init(_ diagram: ApproachesDiagram, setting: Setting) throws {
    let digits = try Digits.load(folder: diagram.folder)
    guard digits.rows >= 8, digits.columns >= 8 else {
      throw DiagramError.data("\(digits.name): images of at least 8 × 8 pixels are needed")
    }
    guard (1...max(1, digits.test.count)).contains(diagram.image), digits.test.count > 0 else {
      throw DiagramError.option("--image", reason: "give a number in 1…\(digits.test.count)")
    }
    self.digits = digits
    index = diagram.image - 1
    func measured(_ part: Digits.Part) -> [DigitFeatures] {
      (0..<part.count).map { DigitFeatures(part.images.row($0), rows: digits.rows, columns: digits.columns) }
    }
    let (train, test) = (measured(digits.train), measured(digits.test))
    features = test[index]
    rule = DigitRule(features)
    let right = zip(test, digits.test.labels).count { DigitRule($0).digit == $1 }
    rules = Answer(digit: rule.digit, accuracy: Double(right) / Double(test.count))
    (shallowModel, shallow) = try Self.shallow(train, test, digits: digits, index: index, setting: setting)
    classifier = try DigitClassifier(diagram.model, digits: digits, setting: setting)
    network = Self.answer(
      logits: classifier.model.forward(
        classifier.normalization?.apply(to: digits.test.images) ?? digits.test.images),
      labels: digits.test.labels, index: index)
    options = try diagram.model.trainingOptions(
      learningRate: DigitClassifier.learningRate(of: diagram.model.optimizer), seed: setting.seed)
    let samples = Samples(
      features: classifier.normalization?.apply(to: digits.train.images) ?? digits.train.images,
      targets: Matrix(rows: digits.train.count, columns: 1, elements: digits.train.labels.map(Double.init)))
    func loss(_ model: Sequential<Double>) -> Double {
      model.evaluate(samples, task: DigitClassifier.task).loss
    }
    losses = (loss(classifier.start ?? classifier.model), loss(classifier.model))
  }

  /// The digit that is shown, and what it is.
  var image: [Double] { digits.test.images.row(index) }
  var label: Int { digits.test.labels[index] }

  /// Steps of the network's training.
  var stepsPerEpoch: Int {
    let size = batchSize
    return (digits.train.count + size - 1) / size
  }
  var batchSize: Int { options.batchSize.samples(of: digits.train.count) }

  /// Each way from the one with most by hand on.
  var answers: [Answer] { [rules, shallow, network] }

  /// Learns which digits go with which features: a softmax layer, by Adam on all digits at once.
  private static func shallow(
    _ train: [DigitFeatures], _ test: [DigitFeatures], digits: Digits, index: Int, setting: Setting
  ) throws -> (Sequential<Double>, Answer) {
    let features = Matrix(train.map(\.values))
    let normalization = Normalization(adaptedTo: features)
    var model = Sequential<Double>(
      layerSizes: [DigitFeatures.count, Digits.classCount], activation: Linear(), seed: UInt64(setting.seed))
    let samples = Samples(
      features: normalization.apply(to: features),
      targets: Matrix(rows: train.count, columns: 1, elements: digits.train.labels.map(Double.init)))
    let history = try model.fit(
      samples, task: DigitClassifier.task,
      options: TrainingOptions(
        optimizer: Adam(), learningRate: 0.05, epochs: 200, batchSize: .full, seed: UInt64(setting.seed)))
    try history.requireConvergence()
    let logits = model.forward(normalization.apply(to: Matrix(test.map(\.values))))
    return (model, answer(logits: logits, labels: digits.test.labels, index: index))
  }

  private static func answer(logits: Matrix<Double>, labels: [Int], index: Int) -> Answer {
    let predictions = DigitClassifier.task.predictedClasses(logits: logits)
    let probabilities = DigitClassifier.task.probabilities(logits: logits)
    let right = zip(predictions, labels).count { $0 == $1 }
    return Answer(
      digit: predictions[index], probability: probabilities[index, predictions[index]],
      accuracy: Double(right) / Double(labels.count))
  }
}
