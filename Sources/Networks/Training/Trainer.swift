/// A training in progress: a network, its samples, and all memory that a step needs, taken once.
///
/// `Sequential.fit` runs one from start to end; figures that look at the network on the way drive it epoch by
/// epoch or step by step. No step takes memory, except for a copy of the parameters if someone else holds them.
public final class Trainer<Scalar: FloatingScalar> {
  /// The network as it is now.
  public internal(set) var model: Sequential<Scalar>
  /// The size of the next steps; may be changed between steps, but a schedule sets it anew.
  public var learningRate: Double
  /// What was measured so far.
  public internal(set) var history = History()

  let task: LearningTask
  let options: TrainingOptions
  let loss: any Loss
  let propagation: Propagation<Scalar>
  let penalised: [Range<Int>]
  let weights: Workspace<Scalar>
  let targetColumns: Int
  let parameterCount: Int
  var state: OptimizerState<Scalar>
  var random: SeededGenerator
  private var batches: BatchOrder<Scalar>
  private let gathered: Workspace<Scalar>
  private let schedule: RunningSchedule?
  var sums = (loss: 0.0, correct: 0)

  /// A training of a network that stands before its first step.
  ///
  /// - Precondition: there are samples; the network takes their features and gives what the task and its loss
  ///   need. `Samples.requireTrainable` says with an error what does not hold.
  public init(
    _ model: Sequential<Scalar>, samples: Samples<Scalar>, task: LearningTask, options: TrainingOptions
  ) {
    let loss = options.loss ?? task.loss
    precondition(samples.count > 0, "a training needs at least one sample")
    model.requireFit(samples.features)
    precondition(
      model.outputs == task.outputs && samples.targets.columns == loss.targetColumns(outputs: model.outputs),
      "a network with \(model.outputs) outputs and targets of shape \(samples.targets.shape) do not fit "
        + "\(task) with \(loss.name)")
    self.model = model
    parameterCount = model.parameterCount
    self.task = task
    self.options = options
    self.loss = loss
    learningRate = options.learningRate
    let batches = BatchOrder(samples, options: options)
    self.batches = batches
    let counted: (any Schedule)? = options.schedule.map { $0.counting(stepsPerEpoch: batches.steps) }
    schedule = counted.map { RunningSchedule.starting($0) }
    gathered = Workspace(count: batches.gathered)
    propagation = Propagation(
      layers: Self.layers(of: model, dropout: options.dropout), capacity: batches.size)
    penalised = options.l1 == 0 && options.l2 == 0 ? [] : model.penalisedRanges
    weights = Workspace(count: options.classWeights == nil ? 0 : batches.size)
    targetColumns = samples.targets.columns
    state = OptimizerState(for: options.optimizer, parameters: model.parameterCount)
    random = SeededGenerator(seed: options.seed, stream: 1)
    history.reserve(
      epochs: options.epochs, stepsPerEpoch: options.recordsSteps ? batches.steps : 0,
      hasAccuracy: task.classes != nil)
  }

  /// The network's layers with dropout before each dense one but the first.
  private static func layers(of model: Sequential<Scalar>, dropout: Double) -> [any Layer] {
    guard dropout > 0 else { return model.layers }
    let first = model.layers.firstIndex { $0 is Dense } ?? model.layers.count
    return model.layers.enumerated().flatMap { index, layer -> [any Layer] in
      index > first && layer is Dense ? [Dropout(inputs: layer.inputs, rate: dropout), layer] : [layer]
    }
  }

  /// Steps per epoch, ⌈samples / batch⌉, or ⌊samples / batch⌋ if a short last batch is dropped.
  public var stepsPerEpoch: Int { batches.steps }
  /// Steps taken.
  public var steps: Int { state.steps }
  /// The epoch that the next step belongs to, from 1.
  public var epoch: Int { history.epochs + 1 }
  /// Whether the next step is the first of an epoch.
  public var isBetweenEpochs: Bool { batches.position == 0 }
  /// Whether the loss or a parameter has ceased to be finite; no more steps are taken.
  public var hasDiverged: Bool { history.divergence != nil }

  /// Trains for the rest of the present epoch and returns its mean loss; nothing happens after a divergence.
  @discardableResult
  public func runEpoch() -> Double {
    repeat { step() } while !isBetweenEpochs && !hasDiverged
    return history.loss.last ?? .nan
  }

  /// Trains on the next batch and returns its mean loss before the step; not a number after a divergence.
  ///
  /// If the loss is not finite, the step is not taken: the parameters stay those that gave this loss.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  @discardableResult
  public func step() -> Double {
    guard !hasDiverged else { return .nan }
    if isBetweenEpochs { beginEpoch() }
    if let schedule, schedule.interval == .step { setLearningRate(by: schedule) }
    let count = batches.count
    let value = unsafe batches.withBatch(gathered.start) { features, targets in
      unsafe train(features: features, targets: targets, count: count)
    }
    sums.loss += value * Double(count)
    if options.recordsSteps { history.stepLosses.append(value) }
    if hasDiverged {
      endEpoch(samples: batches.position + count)
    } else if batches.advance() {
      endEpoch(samples: batches.used)
    }
    return value
  }

  private func beginEpoch() {
    batches.begin(using: &random)
    if let loss = history.monitoredLoss { schedule?.observe(loss: loss) }
    if let schedule, schedule.interval == .epoch { setLearningRate(by: schedule) }
  }

  private func setLearningRate(by schedule: RunningSchedule) {
    let bySteps = schedule.interval == .step
    learningRate = schedule.learningRate(
      base: options.learningRate, at: bySteps ? steps : history.epochs,
      of: bySteps ? options.epochs * stepsPerEpoch : options.epochs)
  }

  private func endEpoch(samples: Int) {
    history.loss.append(sums.loss / Double(samples))
    if task.classes != nil { history.accuracy.append(Double(sums.correct) / Double(samples)) }
    if !hasDiverged && !model.parameters.allSatisfy({ $0.isFinite }) {
      noteDivergence(epoch: history.epochs, step: steps)
    }
    sums = (0, 0)
  }

  /// Measures the validation samples at the end of an epoch.
  public func validate(_ validation: Samples<Scalar>) {
    let logits = model.forward(validation.features)
    history.validationLoss.append(loss.evaluate(logits: logits, targets: validation.targets).value)
    if let accuracy = task.accuracy(
      logits: logits, targets: validation.targets, threshold: loss.decisionThreshold)
    {
      history.validationAccuracy.append(accuracy)
    }
  }
}
