import Networks

/// The network that a figure trains, and how.
public struct ModelParameters: Sendable {
  /// Units from the features to the outputs; nil lets the figure choose.
  public var layers: [Int]?
  /// A file with a trained network, in place of training one.
  public var file: String?
  /// The name of the hidden layers' activation; nil is tanh where a network is trained, and a file's own.
  public var activation: String?
  /// On which side of the activations normalisations stand, where a file of named modules does not tell.
  public var normPlacement: NormPlacement?
  /// The name of the optimizer.
  public var optimizer = "adam"
  /// The optimizer's step size; nil is the figure's own.
  public var learningRate: Double?
  /// How often the training samples are seen.
  public var epochs = 500
  /// How many samples one step sees.
  public var batchSize = TrainingOptions.BatchSize.full
  /// λ in the penalty λ/(2m)·Σ‖W‖².
  public var l2 = 0.0
  /// The share of hidden units that is dropped in each step.
  public var dropout = 0.0
  /// The name of the distribution of the first weights; nil is He for relu and its kin, else Glorot.
  public var initializer: String?
  /// Whether features are standardised; nil does so before training, but not for a network from a file.
  public var normalizes: Bool?

  /// Hidden layers of tanh units, trained by Adam on the whole data for 500 epochs.
  public init() {}

  /// What fits into the memory of a small machine, with gradients and the optimizer's state.
  private static let mostParameters = 50_000_000
  /// Units of a layer.
  private static let mostUnits = 100_000
  /// The hidden layers' activation where none is given.
  static let standardActivation = "tanh"

  /// The network of a file.
  func saved(in file: String) throws -> SavedModel {
    try SavedModel(contentsOf: file, layers: layers, activation: activation, normPlacement: normPlacement)
  }

  /// The training that these parameters describe.
  ///
  /// - Parameter learningRate: the step size where none was given.
  func trainingOptions(learningRate standard: Double, seed: UInt32) throws -> TrainingOptions {
    try check()
    return TrainingOptions(
      optimizer: try Optimizers.named(optimizer), learningRate: learningRate ?? standard, epochs: epochs,
      batchSize: batchSize, l2: l2, dropout: dropout, seed: UInt64(seed))
  }

  /// An untrained network for data of so many features and outputs.
  ///
  /// - Parameter hidden: the hidden layers where none were given.
  func network(features: Int, outputs: Int, hidden: [Int], seed: UInt32) throws -> Sequential<Double> {
    let sizes = layers ?? [features] + hidden + [outputs]
    guard sizes.count >= 2, sizes.allSatisfy({ (1...Self.mostUnits).contains($0) }) else {
      throw DiagramError.option(
        "--layers",
        reason: "give at least two numbers from 1 to \(Self.mostUnits), such as \(features),8,\(outputs)")
    }
    let parameters = zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    guard parameters <= Self.mostParameters else {
      throw DiagramError.option(
        "--layers",
        reason: "\(parameters) parameters are too many; at most \(Self.mostParameters) are trained")
    }
    guard sizes.first == features, sizes.last == outputs else {
      throw DiagramError.data(
        "--layers \(sizes.map(String.init).joined(separator: ",")): the data need \(features) inputs "
          + "and \(outputs) output\(outputs == 1 ? "" : "s")")
    }
    return Sequential(
      layerSizes: sizes, activation: try hiddenActivation(),
      initializer: try initializer.map { try Initializers.named($0) }, seed: UInt64(seed))
  }

  private func hiddenActivation() throws -> any Activation {
    try Activations.ofOption(activation ?? Self.standardActivation)
  }

  /// Refuses a trained network and no epochs where the figure trains by itself.
  func requireTraining() throws {
    try require(file == nil, "--model", "this figure trains its own networks")
    try require(epochs > 0, "--epochs", "give a positive number, not \(epochs)")
  }

  private func check() throws {
    try require(epochs >= 0, "--epochs", "give a number from 0 on, not \(epochs)")
    if let rate = learningRate {
      try require(rate > 0 && rate.isFinite, "--learning-rate", "give a positive number, not \(rate)")
    }
    try require(l2 >= 0 && l2.isFinite, "--l2", "give a number from 0 on, not \(l2)")
    try require((0..<1).contains(dropout), "--dropout", "give a share from 0 to below 1, not \(dropout)")
    if case .size(let size) = batchSize {
      try require(size > 0, "--batch-size", "give a positive number or 'full'")
    }
  }
}
