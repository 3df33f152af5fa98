/// A training from a data set to a network that can be saved: the samples are repeated, set apart for validation and
/// standardised, in this order, and the network learns them in single or double precision.
///
///     let data = try Datasets.make("moons")
///     let target = try LearningTarget(data.labels)
///     let network = try NetworkPlan(sizes: [2, 16, target.task.outputs], activation: "tanh").network(seed: 42)
///     let outcome = try TrainingPlan(data, target: target, network: network).run(in: Float.self)
///     let bytes = outcome.model.bytes(type: .float32)
public struct TrainingPlan: Sendable {
  /// The samples.
  public var dataset: Dataset
  /// What is learnt from their labels.
  public var target: LearningTarget
  /// The network before the first step.
  public var network: Sequential<Double>
  /// How it is trained; its loss is the target's.
  public var options: TrainingOptions
  /// How often the samples stand one after the other, as NumPy's `tile` puts them.
  public var repeats = 1
  /// Whether features are standardised by the means and deviations of the samples to train with.
  public var normalizes = false
  /// Standardising that the network was made for; nil unless it was trained before.
  public var normalization: Normalization?
  /// Samples that are measured after the training.
  public var test: Dataset?

  /// The numbers of features that fit into the memory of a small machine.
  private static let mostNumbers = 400_000_000

  /// A training of a network that fits the data and the target.
  public init(
    _ dataset: Dataset, target: LearningTarget, network: Sequential<Double>,
    options: TrainingOptions = TrainingOptions()
  ) {
    self.dataset = dataset
    self.target = target
    self.network = network
    self.options = options
  }

  /// Trains.
  ///
  /// - Parameters:
  ///   - type: the precision of all numbers, `Float` or `Double`.
  ///   - progress: called after each epoch.
  /// - Throws: `TrainingError` if the data do not fit or the training diverges.
  public func run<Scalar: FloatingScalar>(
    in type: Scalar.Type = Scalar.self, progress: ((TrainingProgress) -> Void)? = nil
  ) throws(TrainingError) -> TrainingOutcome {
    let (training, validation) = try parts()
    let standard = normalization ?? (normalizes ? Normalization(adaptedTo: training.features) : nil)
    var options = options
    options.loss = target.loss
    options.validationShare = 0
    var model: Sequential<Scalar> = network.converted()
    let history = try model.fit(
      Self.prepare(training, standard), task: target.task, options: options,
      validation: validation.map { Self.prepare($0, standard) }, progress: progress)
    try history.requireConvergence()
    return TrainingOutcome(
      model: SavedModel(
        model: model.converted(), normalization: standard, metadata: ["loss": target.loss.name]),
      history: history, stepsPerEpoch: steps(of: training.count), test: try measureTest(model, standard))
  }

  /// The steps of an epoch of so many samples; a last batch that is short is one of them unless it is dropped.
  private func steps(of samples: Int) -> Int {
    let size = options.batchSize.samples(of: samples)
    return options.dropsLastBatch ? samples / size : (samples + size - 1) / size
  }

  /// The samples to train with and those to validate.
  private func parts() throws(TrainingError) -> (
    training: Samples<Double>, validation: Samples<Double>?
  ) {
    let (numbers, overflows) = dataset.features.elements.count.multipliedReportingOverflow(by: repeats)
    guard repeats > 0, !overflows, numbers <= Self.mostNumbers else {
      throw .shapes(
        "\(dataset.sampleCount) samples repeated \(repeats) times are \(repeats > 0 ? "too many" : "none"); at most "
          + "\(Self.mostNumbers) numbers are trained with")
    }
    let samples = Samples(
      features: Self.tile(dataset.features, repeats), targets: Self.tile(target.targets, repeats))
    guard options.validationShare != 0 else { return (samples, nil) }
    let (training, validation) = try samples.split(validation: options.validationShare)
    return (training, validation)
  }

  private static func tile(_ matrix: Matrix<Double>, _ times: Int) -> Matrix<Double> {
    guard times > 1 else { return matrix }
    let elements = Array(repeatElement(matrix.elements, count: times).joined())
    return Matrix(rows: matrix.rows * times, columns: matrix.columns, elements: elements)
  }

  private static func prepare<Scalar: FloatingScalar>(
    _ samples: Samples<Double>, _ normalization: Normalization?
  ) -> Samples<Scalar> {
    Samples(
      features: (normalization?.apply(to: samples.features) ?? samples.features).converted(),
      targets: samples.targets.converted())
  }

  private func measureTest<Scalar: FloatingScalar>(
    _ model: Sequential<Scalar>, _ normalization: Normalization?
  ) throws(TrainingError) -> TrainingOutcome.Measure? {
    guard let test, let target = try? LearningTarget(test.labels, loss: target.loss.name),
      target.task == self.target.task
    else { return nil }
    let samples: Samples<Scalar> = Self.prepare(
      Samples(features: test.features, targets: target.targets), normalization)
    try samples.requireTrainable(by: model, task: target.task, loss: target.loss)
    let (loss, accuracy) = model.evaluate(samples, task: target.task, loss: target.loss)
    return TrainingOutcome.Measure(loss: loss, accuracy: accuracy)
  }
}

/// What a training has brought about.
public struct TrainingOutcome: Sendable {
  /// What was measured on samples that took no part.
  public struct Measure: Sendable, Equatable {
    /// The mean loss.
    public var loss: Double
    /// The share of right predictions, where there are classes.
    public var accuracy: Double?
  }

  /// The network with how features are standardised for it.
  public var model: SavedModel
  /// What was measured in each epoch.
  public var history: History
  /// The steps of an epoch.
  public var stepsPerEpoch: Int
  /// What was measured on the samples to test with.
  public var test: Measure?
}
