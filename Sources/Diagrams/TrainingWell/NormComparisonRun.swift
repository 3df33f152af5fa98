import Networks
import Plotting

/// The ways to normalise that are compared.
enum NormKind: String, CaseIterable, Sendable {
  case none
  case batch
  case layer

  /// The layer that normalises so many units, if any.
  func layer(_ units: Int) -> (any Layer)? {
    switch self {
    case .none: nil
    case .batch: BatchNorm(inputs: units)
    case .layer: LayerNorm(inputs: units)
    }
  }
}

/// The losses of one network trained with and without normalisation, at several learning rates.
struct NormComparisonRun: Sendable {
  /// One training.
  struct Training: Sendable {
    let kind: NormKind
    let rate: Double
    /// The training loss of each epoch; fewer epochs than asked for if the training diverged.
    let losses: [Double]
    let diverges: Bool

    /// The last loss; nil where the training diverged.
    var lastLoss: Double? { diverges ? nil : losses.last }
  }

  let trainings: [Training]
  /// The pre-activations of some samples in the last hidden layer before any training, a row for each sample.
  let before: Matrix<Double>
  /// The same numbers, normalised over the samples.
  let byBatch: Matrix<Double>
  /// The same numbers, normalised over the units.
  let byLayer: Matrix<Double>

  /// Samples in the matrices.
  static let shown = 6

  init(_ diagram: NormComparisonDiagram, dataset: Dataset, setting: Setting) throws {
    let task = LearningTask(labels: dataset.labels)
    let samples = Samples(dataset, isStandardised: true)
    let activation = try Activations.ofOption(diagram.activation)
    func network(_ kind: NormKind) -> Sequential<Double> {
      Self.network(
        [dataset.featureCount] + diagram.hidden + [task.outputs], activation: activation, kind: kind,
        seed: UInt64(setting.seed))
    }
    let plain = network(.none)
    let rows = (0..<Self.shown).map { $0 * dataset.sampleCount / Self.shown }
    // The stage before the last two: the output follows an activation, which follows the layer.
    let stage = plain.layers.count - 3
    before = plain.trace(samples.features.rows(at: rows))[stage].outputs
    byBatch = Self.normalised(before, by: BatchNorm(inputs: before.columns))
    byLayer = Self.normalised(before, by: LayerNorm(inputs: before.columns))
    var trainings: [Training] = []
    for rate in diagram.learningRates {
      for kind in NormKind.allCases {
        setting.report?(
          Double(trainings.count) / Double(3 * diagram.learningRates.count), "\(kind.rawValue), \(rate)")
        var model = network(kind)
        let history = try model.fit(
          samples, task: task,
          options: TrainingOptions(
            optimizer: SGD(), learningRate: rate, epochs: diagram.epochs,
            batchSize: .size(diagram.batchSize), seed: UInt64(setting.seed)))
        let losses = history.loss.filter(\.isFinite)
        trainings.append(
          Training(kind: kind, rate: rate, losses: losses, diverges: history.divergence != nil))
      }
    }
    self.trainings = trainings
  }

  /// Dense layers, each followed by the normalisation and the activation; the weights are the same for all kinds.
  static func network(
    _ sizes: [Int], activation: any Activation, kind: NormKind, seed: UInt64
  ) -> Sequential<Double> {
    var layers: [any Layer] = []
    for index in 1..<sizes.count - 1 {
      layers.append(Dense(inputs: sizes[index - 1], outputs: sizes[index]))
      if let norm = kind.layer(sizes[index]) { layers.append(norm) }
      layers.append(ActivationLayer(inputs: sizes[index], activation: activation))
    }
    layers.append(Dense(inputs: sizes[sizes.count - 2], outputs: sizes[sizes.count - 1]))
    return Sequential(layers: layers, initializer: .suiting(activation), seed: seed)
  }

  /// What a new layer makes of a batch while it is trained.
  private static func normalised(_ batch: Matrix<Double>, by layer: any Layer) -> Matrix<Double> {
    Sequential<Double>(layers: [layer], seed: 0).derivatives(
      of: Samples(features: batch, targets: batch), loss: MeanSquaredError(), isTraining: true
    ).predictions
  }

  func training(_ kind: NormKind, _ rate: Double) -> Training? {
    trainings.first { $0.kind == kind && $0.rate == rate }
  }
}
