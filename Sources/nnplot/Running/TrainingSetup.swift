import Networks

/// From the options of `nnplot train` to a training.
struct TrainingSetup {
  private let command: TrainCommand
  private let network: NetworkOptions
  private let training: TrainOptions

  init(_ command: TrainCommand) {
    self.command = command
    network = command.network
    training = command.training
  }

  /// The training; every option is checked before any sample is read.
  func plan() throws -> TrainingPlan {
    var options = try options()
    try checkActivation()
    let initializer = try network.initializer.map { try Initializers.named($0) }
    if let loss = training.loss, Losses.named(loss) == nil {
      throw LossChoiceError.unknownName(loss, known: Losses.names)
    }
    let data = try TrainingData(
      command.data.source, features: command.data.chosen.features?.names, mnist: command.data.mnist)
    let target = try LearningTarget(data.dataset.labels, loss: training.loss)
    options.classWeights = try training.classWeights(for: target)
    let saved = try training.initial.map { file in
      try SavedModel(
        contentsOf: file, layers: network.layers?.numbers, activation: network.activation,
        normPlacement: training.norm.normPlacement)
    }
    let model = try saved?.model ?? newModel(for: data, target, initializer)
    try check(model, data: data, target)
    var plan = TrainingPlan(data.dataset, target: target, network: model, options: options)
    plan.repeats = training.repeats
    plan.normalizes = training.normalize
    plan.normalization = saved?.normalization
    plan.test = data.test
    return plan
  }

  private func options() throws -> Networks.TrainingOptions {
    let optimizer = try command.optimizer.optimizer(network.optimizer ?? "adam")
    func require(_ value: Double?, _ option: String, _ expected: String, _ holds: (Double) -> Bool) throws {
      if let value, !(value.isFinite && holds(value)) {
        throw OptionError(option, "give \(expected), not \(value)")
      }
    }
    try require(network.learningRate, "--learning-rate", "a positive number") { $0 > 0 }
    try require(network.l2, "--l2", "a number from 0 on") { $0 >= 0 }
    try require(network.dropout, "--dropout", "a share from 0 to below 1") { (0..<1).contains($0) }
    if let epochs = network.epochs, epochs < 0 {
      throw OptionError("--epochs", "give a number from 0 on, not \(epochs)")
    }
    var options = Networks.TrainingOptions(
      optimizer: optimizer, learningRate: network.learningRate, epochs: network.epochs ?? 100,
      batchSize: network.batchSize.map { $0.size.map { .size($0) } ?? .full } ?? .size(32),
      l2: network.l2 ?? 0, dropout: network.dropout ?? 0, shuffles: !training.noShuffle,
      seed: UInt64(command.running.seed),
      schedule: try command.optimizer.schedule.map { try Schedules.named($0) },
      clipping: try command.optimizer.clipping(),
      earlyStopping: training.earlyStopping.map { EarlyStopping(patience: $0) },
      validationShare: training.validation ?? 0)
    options.l1 = training.l1 ?? 0
    return options
  }

  /// One activation, or one for each hidden layer.
  private func checkActivation() throws {
    for text in NameList(argument: network.activation ?? "")?.names ?? [] {
      let name = String(text.prefix { $0 != "(" })
      guard Activations.contains(name) else {
        throw OptionError.unknown("activation", name, in: "--activation", known: Activations.names)
      }
    }
  }

  private func newModel(
    for data: TrainingData, _ target: LearningTarget, _ initializer: Initializer?
  ) throws -> Sequential<Double> {
    let (features, outputs) = (data.dataset.featureCount, target.task.outputs)
    let sizes = network.layers?.numbers ?? [features] + data.hidden + [outputs]
    let plan = try NetworkPlan(
      sizes: sizes, activation: network.activation ?? data.activation,
      normalization: training.batchNorm ? .batch : training.layerNorm ? .layer : .none,
      initializer: initializer)
    // Before the weights are drawn, so that nothing large is made in vain.
    try check(inputs: sizes[0], outputs: sizes[sizes.count - 1], in: "--layers", data: data, target)
    return plan.network(seed: UInt64(command.running.seed))
  }

  private func check(_ model: Sequential<Double>, data: TrainingData, _ target: LearningTarget) throws {
    if let file = training.initial {
      try check(inputs: model.inputs, outputs: model.outputs, in: file, data: data, target)
      let wanted = [
        ("--batch-norm", training.batchNorm, model.layers.contains { $0 is BatchNorm }),
        ("--layer-norm", training.layerNorm, model.layers.contains { $0 is LayerNorm }),
      ]
      if let missing = wanted.first(where: { $0.1 && !$0.2 }) {
        throw OptionError(missing.0, "the network of \(file) has no such layer", isAboutData: true)
      }
      return
    }
    let isShallow = !model.layers.dropLast().contains { $0 is Dense }
    let hidden = [
      ("--batch-norm", training.batchNorm), ("--layer-norm", training.layerNorm),
      ("--dropout", (network.dropout ?? 0) > 0),
    ]
    if isShallow, let option = hidden.first(where: \.1) {
      throw OptionError(option.0, "it concerns hidden layers, but there are none")
    }
  }

  private func check(
    inputs: Int, outputs: Int, in place: String, data: TrainingData, _ target: LearningTarget
  ) throws {
    let (features, needed) = (data.dataset.featureCount, target.task.outputs)
    guard inputs != features || outputs != needed else { return }
    var problem =
      "the data need \(features) inputs and \(target.loss.name) \(needed) output\(needed == 1 ? "" : "s"), not "
      + "\(inputs) and \(outputs)"
    if target.task == .binary, outputs == 2, training.loss == nil {
      problem += "; --loss sparse_categorical_crossentropy takes two"
    }
    throw OptionError(place, problem, isAboutData: true)
  }
}
