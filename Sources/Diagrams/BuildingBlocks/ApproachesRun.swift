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
  /// The training that the loop shows: the network's, or for one from a file that of the softmax layer.
  let loop: Loop

  /// A training in numbers.
  struct Loop: Sendable {
    var options: TrainingOptions
    /// The loss of the training digits before training and after it.
    var losses: (start: Double, end: Double)
    var batchSize: Int
    var stepsPerEpoch: Int

    init(_ options: TrainingOptions, samples: Int, losses: (start: Double, end: Double)) {
      (self.options, self.losses) = (options, losses)
      batchSize = options.batchSize.samples(of: samples)
      stepsPerEpoch = (samples + batchSize - 1) / batchSize
    }

    /// All steps.
    var steps: Int { stepsPerEpoch * options.epochs }
  }

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
    let learnt = try Self.shallow(train, test, digits: digits, index: index, setting: setting)
    (shallowModel, shallow) = (learnt.model, learnt.answer)
    let classifier = try DigitClassifier(diagram.model, digits: digits, setting: setting)
    guard classifier.readsDigits else {
      let model = classifier.model
      throw DiagramError.data(
        "\(diagram.model.file ?? "--layers"): the network has \(model.ends), "
          + "but the digits need \(digits.rows * digits.columns) and \(Digits.classCount)")
    }
    self.classifier = classifier
    network = Self.answer(
      logits: classifier.model.forward(
        classifier.normalization?.apply(to: digits.test.images) ?? digits.test.images),
      labels: digits.test.labels, index: index)
    guard let start = classifier.start else {
      loop = learnt.loop
      return
    }
    let options = try diagram.model.trainingOptions(
      learningRate: DigitClassifier.learningRate(of: diagram.model.optimizer), seed: setting.seed)
    let samples = Samples(
      features: classifier.inputs(digits.train.images), targets: digits.train.samples().targets)
    func loss(_ model: Sequential<Double>) -> Double {
      model.evaluate(samples, task: DigitClassifier.task).loss
    }
    loop = Loop(options, samples: digits.train.count, losses: (loss(start), loss(classifier.model)))
  }

  /// The digit that is shown, and what it is.
  var image: [Double] { digits.test.images.row(index) }
  var label: Int { digits.test.labels[index] }

  /// Each way from the one with most by hand on.
  var answers: [Answer] { [rules, shallow, network] }

  /// Learns which digits go with which features: a softmax layer, by Adam on all digits at once.
  private static func shallow(
    _ train: [DigitFeatures], _ test: [DigitFeatures], digits: Digits, index: Int, setting: Setting
  ) throws -> (model: Sequential<Double>, answer: Answer, loop: Loop) {
    let features = Matrix(train.map(\.values))
    let normalization = Normalization(adaptedTo: features)
    var model = Sequential<Double>(
      layerSizes: [DigitFeatures.count, Digits.classCount], activation: Linear(), seed: UInt64(setting.seed))
    let samples = Samples(
      features: normalization.apply(to: features), targets: digits.train.samples().targets)
    let options = TrainingOptions(
      optimizer: Adam(), learningRate: 0.05, epochs: 200, batchSize: .full, seed: UInt64(setting.seed))
    let first = model.evaluate(samples, task: DigitClassifier.task).loss
    let history = try model.fit(samples, task: DigitClassifier.task, options: options)
    try history.requireConvergence()
    let last = model.evaluate(samples, task: DigitClassifier.task).loss
    let logits = model.forward(normalization.apply(to: Matrix(test.map(\.values))))
    return (
      model, answer(logits: logits, labels: digits.test.labels, index: index),
      Loop(options, samples: train.count, losses: (first, last))
    )
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
