/// A training in progress: a network, its samples, and all memory that a step needs, taken once.
///
/// `Sequential.fit` runs one from start to end; figures that look at the network on the way drive it epoch by
/// epoch or step by step.
public final class Trainer<Scalar: FloatingScalar> {
  /// The network as it is now.
  public private(set) var model: Sequential<Scalar>
  /// The size of the next steps; a schedule may change it between steps.
  public var learningRate: Double
  /// What was measured so far.
  public private(set) var history = History()

  private let samples: Samples<Scalar>
  private let task: LearningTask
  private let options: TrainingOptions
  private let loss: any Loss
  private let batch: Int
  private let propagation: Propagation<Scalar>
  private let gathered: Workspace<Scalar>
  private let weights: Workspace<Scalar>
  private let penalised: [Range<Int>]
  private var state: OptimizerState<Scalar>
  private var order: [Int]
  private var random: SeededGenerator
  private var position = 0
  private var sums = (loss: 0.0, correct: 0)

  /// A training of a network that stands before its first step.
  ///
  /// - Precondition: there are samples; the network takes their features and gives what the task and its loss
  ///   need.
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
    self.samples = samples
    self.task = task
    self.options = options
    self.loss = loss
    learningRate = options.learningRate
    batch = options.batchSize.samples(of: samples.count)
    propagation = Propagation(
      layers: Self.layers(of: model, dropout: options.dropout), capacity: batch)
    gathered = Workspace(count: batch * (samples.features.columns + samples.targets.columns))
    weights = Workspace(count: options.classWeights == nil ? 0 : batch)
    penalised = options.l1 == 0 && options.l2 == 0 ? [] : model.penalisedRanges
    state = OptimizerState(for: options.optimizer, parameters: model.parameterCount)
    order = Array(0..<samples.count)
    random = SeededGenerator(seed: options.seed, stream: 1)
  }

  /// The network's layers with dropout before each dense one but the first.
  private static func layers(of model: Sequential<Scalar>, dropout: Double) -> [any Layer] {
    guard dropout > 0 else { return model.layers }
    let first = model.layers.firstIndex { $0 is Dense } ?? model.layers.count
    return model.layers.enumerated().flatMap { index, layer -> [any Layer] in
      index > first && layer is Dense ? [Dropout(inputs: layer.inputs, rate: dropout), layer] : [layer]
    }
  }

  /// Steps per epoch, ⌈samples / batch⌉.
  public var stepsPerEpoch: Int { (samples.count + batch - 1) / batch }
  /// Steps taken.
  public var steps: Int { state.steps }
  /// Whether the loss or a parameter has ceased to be finite.
  public var hasDiverged: Bool { history.divergedInEpoch != nil }

  /// Trains for the rest of the present epoch and returns its mean loss.
  @discardableResult
  public func runEpoch() -> Double {
    repeat { step() } while position != 0
    return history.loss.last ?? .nan
  }

  /// Trains on the next batch and returns its mean loss before the step.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  @discardableResult
  public func step() -> Double {
    if position == 0 && options.shuffles && batch < samples.count { shuffle() }
    let count = min(batch, samples.count - position)
    let value = unsafe withBatch(count: count) { features, targets in
      unsafe train(features: features, targets: targets, count: count)
    }
    sums.loss += value * Double(count)
    if options.recordsSteps { history.stepLosses.append(value) }
    position += count
    if position == samples.count { endEpoch() }
    return value
  }

  /// Fisher and Yates's shuffle.
  private func shuffle() {
    unsafe order.withUnsafeMutableBufferPointer { order in
      for last in stride(from: order.count - 1, to: 0, by: -1) {
        unsafe order.swapAt(last, random.index(below: last + 1))
      }
    }
  }

  private func endEpoch() {
    let count = Double(samples.count)
    let mean = sums.loss / count
    history.loss.append(mean)
    if task.classes != nil { history.accuracy.append(Double(sums.correct) / count) }
    if history.divergedInEpoch == nil
      && !(mean.isFinite && model.parameters.allSatisfy { $0.isFinite })
    {
      history.divergedInEpoch = history.loss.count
    }
    sums = (0, 0)
    position = 0
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

  /// Gives the rows of the next batch: in place if they lie one after the other, else gathered.
  private func withBatch(
    count: Int, _ body: (UnsafePointer<Scalar>, UnsafePointer<Scalar>) -> Double
  ) -> Double {
    let (width, targetWidth) = (samples.features.columns, samples.targets.columns)
    return unsafe samples.features.elements.withUnsafeBufferPointer { features in
      unsafe samples.targets.elements.withUnsafeBufferPointer { targets in
        guard let features = features.baseAddress, let targets = targets.baseAddress else { return 0 }
        guard options.shuffles && batch < samples.count else {
          return unsafe body(features + position * width, targets + position * targetWidth)
        }
        let (x, y) = unsafe (gathered.start, gathered.start + batch * width)
        unsafe gather(features, width: width, count: count, into: x)
        unsafe gather(targets, width: targetWidth, count: count, into: y)
        return unsafe body(x, y)
      }
    }
  }

  /// Copies the rows of the next batch.
  private func gather(
    _ rows: UnsafePointer<Scalar>, width: Int, count: Int, into batch: UnsafeMutablePointer<Scalar>
  ) {
    // Narrow rows go column by column, because a call to copy a few bytes costs more than they do.
    if width > 16 {
      for i in 0..<count {
        unsafe (batch + i * width).update(from: rows + order[position + i] * width, count: width)
      }
      return
    }
    for column in 0..<width {
      for i in 0..<count {
        unsafe batch[i * width + column] = rows[order[position + i] * width + column]
      }
    }
  }

  /// One step: forward, loss, backward, penalty, optimizer.
  private func train(
    features: UnsafePointer<Scalar>, targets: UnsafePointer<Scalar>, count: Int
  ) -> Double {
    unsafe model.withStorage(orElse: propagation.gradient) { parameters, layerState in
      unsafe withUnsafeMutablePointer(to: &random) { random in
        unsafe propagation.forward(
          parameters: parameters, state: layerState, input: features, samples: count, isTraining: true,
          random: random)
      }
      let columns = samples.targets.columns
      unsafe options.classWeights?.write(
        forTargets: targets, columns: columns, samples: count, into: weights.start)
      let value = unsafe loss.evaluate(
        LossBatch(
          samples: count, outputs: task.outputs, predictions: propagation.logits, targets: targets,
          weights: options.classWeights == nil ? nil : UnsafePointer(weights.start),
          gradient: propagation.logitGradient))
      if task.classes != nil {
        sums.correct += unsafe task.countCorrect(
          logits: propagation.logits, targets: targets, targetColumns: columns, samples: count,
          threshold: loss.decisionThreshold)
      }
      unsafe propagation.backward(parameters: parameters, input: features, samples: count)
      unsafe Penalty(l1: options.l1, l2: options.l2).addGradient(
        of: parameters, in: penalised, samples: count, to: propagation.gradient)
      unsafe state.step(
        options.optimizer, parameters: parameters, gradient: propagation.gradient,
        learningRate: learningRate)
      return value
    }
  }
}
