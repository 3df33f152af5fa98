import Networks
import Testing

/// A training from a data set to a network that can be saved.
@Suite struct TrainingPlanTests {
  private func plan(
    _ dataset: Dataset, hidden: [Int] = [], normalization: NetworkPlan.HiddenNormalization = .none
  ) throws -> TrainingPlan {
    let target = try LearningTarget(dataset.labels)
    let network = try NetworkPlan(
      sizes: [dataset.featureCount] + hidden + [target.task.outputs], activation: "tanh",
      normalization: normalization)
    var plan = TrainingPlan(dataset, target: target, network: network.network(seed: 1))
    plan.options.epochs = 3
    return plan
  }

  private var line: Dataset {
    Dataset(
      name: "line", features: Matrix([[1], [2], [3], [10]]), featureNames: ["x"],
      labels: .values([0.5, 1.5, 2.5, 3.5], name: "y"))
  }

  /// Tiled data in batches of the data's own size are the data trained with as many epochs.
  @Test func repeatedSamplesAreMoreSteps() throws {
    var once = try plan(line)
    once.options.epochs = 6
    var tiled = once
    tiled.repeats = 3
    tiled.options.epochs = 2
    tiled.options.batchSize = .size(4)
    tiled.options.shuffles = false
    let (first, second) = (try once.run(in: Double.self), try tiled.run(in: Double.self))
    #expect(first.model.model == second.model.model)
    #expect((first.stepsPerEpoch, second.stepsPerEpoch) == (1, 3))
  }

  @Test func standardisingSeesOnlyWhatIsTrainedWith() throws {
    var plan = try plan(line)
    plan.normalizes = true
    plan.options.validationShare = 0.25
    let outcome = try plan.run(in: Double.self)
    #expect(outcome.model.normalization?.means == [2])
    #expect(outcome.history.validationLoss.count == 3)
    plan.normalization = Normalization(means: [7], deviations: [2])
    #expect(try plan.run(in: Double.self).model.normalization?.means == [7])
  }

  @Test func bothPrecisionsReachAboutTheSame() throws {
    let plan = try plan(Datasets.make("moons", samples: 60), hidden: [4])
    let (double, single) = (try plan.run(in: Double.self), try plan.run(in: Float.self))
    let differences = zip(double.model.model.parameters, single.model.model.parameters).map { abs($0 - $1) }
    #expect(differences.allSatisfy { $0 < 1e-4 })
    #expect(differences.contains { $0 > 0 })
    // Every number is one of single precision.
    #expect(single.model.model.parameters.allSatisfy { Double(Float($0)) == $0 })
  }

  @Test func aNormalisedNetworkStartsWithTheSameWeights() throws {
    let plain = try NetworkPlan(sizes: [2, 3, 4, 1], activation: "relu").network(seed: 5)
    let batch = try NetworkPlan(sizes: [2, 3, 4, 1], activation: "relu", normalization: .batch).network(
      seed: 5)
    let layer = try NetworkPlan(sizes: [2, 3, 4, 1], activation: "relu", normalization: .layer).network(
      seed: 5)
    let kinds = ["Dense", "BatchNormalization", "Activation"]
    #expect(batch.layers.map(\.name) == kinds + kinds + ["Dense"])
    #expect(layer.layers[1].name == "LayerNormalization")
    for (place, dense) in [0, 3, 6].enumerated() {
      #expect(batch.weights(ofLayer: dense) == plain.weights(ofLayer: place))
      #expect(layer.weights(ofLayer: dense) == plain.weights(ofLayer: place))
    }
    #expect(
      batch.weights(ofLayer: 0)
        == Sequential<Double>(layerSizes: [2, 3, 4, 1], activation: ReLU(), seed: 5).weights(ofLayer: 0))
  }

  @Test func whatWasHeldOutIsMeasured() throws {
    var plan = try plan(line)
    plan.options.epochs = 0
    plan.network.parameters = [1, 0]
    plan.test = line
    // Errors .5, .5, .5 and 6.5.
    #expect(try plan.run(in: Double.self).test?.loss == (0.75 + 42.25) / 4)
  }

  @Test func aDivergenceIsThrown() throws {
    var plan = try plan(line)
    plan.options.optimizer = SGD()
    plan.options.learningRate = 1e200
    #expect(throws: TrainingError.self) { try plan.run(in: Double.self) }
  }

  @Test(arguments: [0, -1, 1 << 62])
  func repetitionsThatMakeNoSense(repeats: Int) throws {
    var plan = try plan(line)
    plan.repeats = repeats
    #expect(throws: TrainingError.self) { try plan.run(in: Double.self) }
  }

  @Test func historiesAreWrittenAsKerasWritesThem() {
    var history = History()
    #expect(history.csv == "epoch,loss\n")
    history.loss = [0.1, 1e-7]
    history.validationLoss = [1.0 / 3, 2]
    #expect(history.csv == "epoch,loss,val_loss\n0,0.1,0.3333333333333333\n1,1e-07,2.0\n")
  }
}
