import Networks

/// A network with the digits that it is measured on.
struct DigitClassifier: Sendable {
  let digits: Digits
  let model: Sequential<Double>
  /// The network before training; nil for one from a file.
  let start: Sequential<Double>?
  let normalization: Normalization?
  let history: History?
  /// What the network learns: one logit for each class, of two classes one for the second.
  var task: LearningTask { Self.task(of: digits) }

  private static func task(of digits: Digits) -> LearningTask {
    let classes = digits.classNames.count
    return classes == 2 ? .binary : .multiclass(classes: classes)
  }

  /// What is learnt of the ten digits.
  static let task = LearningTask.multiclass(classes: Digits.classCount)
  /// The hidden layers where none are given.
  static let hidden = [64, 64]
  /// The hidden layers' activation where none is given; a file names its own.
  static let activation = "relu"
  /// The step size of gradient descent where none is given.
  static let learningRate = 0.1

  /// An optimizer's step size where none is given: optimizers that scale each weight's step need smaller ones.
  static func learningRate(of optimizer: String) -> Double { optimizer == "sgd" ? learningRate : 0.001 }

  /// The chapter's network: 64 and 64 ReLU units, gradient descent in batches of 128 for ten epochs.
  static var parameters: ModelParameters {
    var parameters = ModelParameters()
    parameters.optimizer = "sgd"
    parameters.batchSize = .size(128)
    parameters.epochs = 10
    parameters.normalizes = false
    return parameters
  }

  /// A network trained on the digits, or read from a file.
  ///
  /// - Parameter measuresEpochs: whether the history tells how the network, as it stands after each epoch, reads
  ///   training and test digits (as validation), in place of means over the epoch.
  init(_ parameters: ModelParameters, digits: Digits, measuresEpochs: Bool = false, setting: Setting) throws {
    self.digits = digits
    if let file = parameters.file {
      let saved = try parameters.saved(in: file)
      normalization =
        try saved.normalization ?? Self.normalization(of: saved.model, parameters: parameters, digits: digits)
      let model = saved.model
      self.model = Self.task(of: digits) == .binary ? model.withOneLogit ?? model : model
      (start, history) = (nil, nil)
      return
    }
    // Standardised unless told otherwise; digits, from 0 to 1, are told otherwise by the figures' own parameters.
    normalization = parameters.normalizes == false ? nil : Normalization(adaptedTo: digits.train.images)
    var parameters = parameters
    parameters.activation = parameters.activation ?? Self.activation
    var network = try parameters.network(
      features: digits.shape.count, outputs: Self.task(of: digits).outputs, hidden: Self.hidden,
      seed: setting.seed)
    start = network
    let (normalization, before) = (normalization, network)
    func samples(_ part: Digits.Part) -> Samples<Double> {
      var samples = part.samples()
      if let normalization { samples.features = normalization.apply(to: samples.features) }
      return samples
    }
    let options = try parameters.trainingOptions(
      learningRate: Self.learningRate(of: parameters.optimizer), seed: setting.seed)
    let history: History
    if measuresEpochs {
      let training = MeasuredTraining(
        before, samples: samples(digits.train), validation: samples(digits.test), task: Self.task(of: digits),
        options: options
      ) { share, loss in setting.report?(share, "test loss \(ClassifierText.short(loss))") }
      (network, history) = (training.model, training.history)
    } else {
      history = try network.fit(samples(digits.train), task: Self.task(of: digits), options: options) {
        progress in
        setting.report?(
          Double(progress.epoch) / Double(progress.epochs), "loss \(ClassifierText.short(progress.loss))")
      }
    }
    try history.requireConvergence()
    self.history = history
    model = network
  }

  /// How a network from a file that does not say so wants its images: as they are, unless asked for.
  private static func normalization(
    of model: Sequential<Double>, parameters: ModelParameters, digits: Digits
  ) throws -> Normalization? {
    guard parameters.normalizes == true else { return nil }
    let pixels = digits.shape.count
    guard model.inputs == pixels else {
      throw DiagramError.data(
        "--normalize: the network has \(model.inputs) inputs, but the digits have \(pixels) pixels; "
          + "leave it out to show the weights alone")
    }
    return Normalization(adaptedTo: digits.train.images)
  }

  /// Whether the network reads digits of this size at all; one from a file may be made for something else.
  var readsDigits: Bool {
    model.inputs == digits.shape.count && model.outputs == task.outputs
  }

  /// Throws if the network, of a file, is not made for these digits.
  func requireReadingDigits(_ file: String?) throws(DiagramError) {
    guard !readsDigits else { return }
    throw .data(
      "\(file ?? "the network"): it has \(model.ends), but the digits need "
        + "\(digits.shape.count) and \(task.outputs)")
  }

  /// Images as the network wants them.
  func inputs(_ images: Matrix<Double>) -> Matrix<Double> { normalization?.apply(to: images) ?? images }

  /// The predicted digit of each image.
  func predictions(of part: Digits.Part) -> [Int] {
    task.predictedClasses(logits: model.forward(inputs(part.images)))
  }

  /// The probability of each digit, images × digits.
  func probabilities(of part: Digits.Part) -> Matrix<Double> {
    task.probabilities(logits: model.forward(inputs(part.images)))
  }

  /// The share of images whose digit is predicted.
  func accuracy(on part: Digits.Part) -> Double {
    let right = zip(predictions(of: part), part.labels).count { $0 == $1 }
    return Double(right) / Double(max(1, part.count))
  }
}

extension Digits.Part {
  /// Images with their digits to learn from; all of them where no rows are named.
  func samples(at rows: [Int]? = nil) -> Samples<Double> {
    let targets = (rows.map { $0.map { labels[$0] } } ?? labels).map(Double.init)
    return Samples(
      features: rows.map { images.rows(at: $0) } ?? images,
      targets: Matrix(rows: targets.count, columns: 1, elements: targets))
  }
}

extension Digits {
  /// The digits of a folder with MNIST's files, or those built in.
  static func load(folder: String?) throws -> Digits {
    try folder.map { try Digits(folder: $0) } ?? Digits.builtIn()
  }
}
