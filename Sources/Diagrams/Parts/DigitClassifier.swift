import Networks

/// A network with the digits that it is measured on.
struct DigitClassifier: Sendable {
  let digits: Digits
  let model: Sequential<Double>
  /// The network before training; nil for one from a file.
  let start: Sequential<Double>?
  let normalization: Normalization?
  let history: History?

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
  init(_ parameters: ModelParameters, digits: Digits, setting: Setting) throws {
    self.digits = digits
    if let file = parameters.file {
      let saved = try SavedModel(
        contentsOf: file, layers: parameters.layers, activation: parameters.activation)
      normalization =
        try saved.normalization ?? Self.normalization(of: saved.model, parameters: parameters, digits: digits)
      (model, start, history) = (saved.model, nil, nil)
      return
    }
    normalization = parameters.normalizes == true ? Normalization(adaptedTo: digits.train.images) : nil
    var parameters = parameters
    parameters.activation = parameters.activation ?? Self.activation
    var network = try parameters.network(
      features: digits.rows * digits.columns, outputs: Digits.classCount, hidden: Self.hidden,
      seed: setting.seed)
    start = network
    let images = normalization?.apply(to: digits.train.images) ?? digits.train.images
    let targets = digits.train.labels.map(Double.init)
    let history = try network.fit(
      Samples(features: images, targets: Matrix(rows: targets.count, columns: 1, elements: targets)),
      task: Self.task,
      options: try parameters.trainingOptions(
        learningRate: Self.learningRate(of: parameters.optimizer), seed: setting.seed)
    ) { progress in
      setting.report?(
        Double(progress.epoch) / Double(progress.epochs), "loss \(ClassifierText.short(progress.loss))")
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
    let pixels = digits.rows * digits.columns
    guard model.inputs == pixels else {
      throw DiagramError.data(
        "--normalize: the network has \(model.inputs) inputs, but the digits have \(pixels) pixels; "
          + "leave it out to show the weights alone")
    }
    return Normalization(adaptedTo: digits.train.images)
  }

  /// Whether the network reads digits of this size at all; one from a file may be made for something else.
  var readsDigits: Bool {
    model.inputs == digits.rows * digits.columns && model.outputs == Digits.classCount
  }

  /// The predicted digit of each image.
  func predictions(of part: Digits.Part) -> [Int] {
    Self.task.predictedClasses(logits: model.forward(normalization?.apply(to: part.images) ?? part.images))
  }

  /// The share of images whose digit is predicted.
  func accuracy(on part: Digits.Part) -> Double {
    let right = zip(predictions(of: part), part.labels).count { $0 == $1 }
    return Double(right) / Double(max(1, part.count))
  }
}
