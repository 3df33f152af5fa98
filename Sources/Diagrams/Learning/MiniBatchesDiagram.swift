import Networks
import Plotting

/// A data set cut into batches: how many steps an epoch has, and the loss that each step and each epoch measures.
public struct MiniBatchesDiagram: Diagram {
  /// `mini-batches`
  public static let name = "mini-batches"
  /// Learning.
  public static let chapter = Chapter.learning
  /// What the figure shows.
  public static let summary = "a data set cut into batches, and the loss of every step and every epoch"

  /// The samples.
  public var data = DataSource.builtIn("coffee")
  /// The names or places (from 1) of the features that are taken; nil takes all.
  public var features: [String]?
  /// How often the samples are repeated one after another, as NumPy's `tile` does, 1…100 000.
  public var tiles = 1000
  /// The network and its training, whose batch size the figure is about.
  public var model: ModelParameters

  /// The default figure: 200 roasts of coffee a thousand times, in batches of 32.
  public init() {
    model = ModelParameters()
    model.activation = "sigmoid"
    model.learningRate = 0.01
    model.epochs = 5
    model.batchSize = .size(32)
  }

  private static let mostSamples = 10_000_000
  private static let mostSteps = 5_000_000

  /// Trains the network batch by batch.
  public func figure(_ setting: Setting) throws -> Figure {
    let run = try MiniBatchRun(samples(), diagram: self, setting: setting)
    let words = MiniBatchesWords(run: run, diagram: self, language: setting.language)
    let panels = MiniBatchesPanels(run: run, words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 960, height: 640), columns: 2,
      panels: [panels.cut(), panels.arithmetic(), panels.steps(), panels.epochs()])
  }

  /// The data set, repeated.
  private func samples() throws -> Dataset {
    guard (1...100_000).contains(tiles) else {
      throw DiagramError.option("--tile", reason: "\(tiles) is not in 1…100000")
    }
    guard model.epochs > 0 else {
      throw DiagramError.option("--epochs", reason: "give a positive number, not \(model.epochs)")
    }
    var dataset = try data.load(features: features)
    let count = dataset.sampleCount * tiles
    guard count <= Self.mostSamples else {
      throw DiagramError.option(
        "--tile", reason: "\(tiles) times \(dataset.sampleCount) samples are more than \(Self.mostSamples)")
    }
    let size = model.batchSize.samples(of: count)
    let steps = (count + size - 1) / size * model.epochs
    guard steps <= Self.mostSteps else {
      throw DiagramError.option(
        "--epochs", reason: "\(model.epochs) epochs are \(steps) steps; at most \(Self.mostSteps) are taken")
    }
    dataset.features = dataset.features.tiled(rows: tiles)
    switch dataset.labels {
    case .classes(let classes, let names):
      dataset.labels = .classes(Array(repeating: classes, count: tiles).flatMap { $0 }, names: names)
    case .values(let values, let name):
      dataset.labels = .values(Array(repeating: values, count: tiles).flatMap { $0 }, name: name)
    }
    return dataset
  }
}

/// A training in batches with the loss of each.
struct MiniBatchRun: Sendable {
  let name: String
  let samples: Int
  /// The samples of a full batch, and those of an epoch's last one.
  let batchSize: Int
  let lastBatch: Int
  let stepsPerEpoch: Int
  let layerSizes: [Int]
  let isClassification: Bool
  /// The loss of each step's batch before the step.
  let stepLosses: [Double]
  /// The mean of an epoch's step losses, each batch counted by its samples.
  let epochLosses: [Double]

  private static let hidden = [3]
  private static let standardLearningRate = 0.01

  init(_ dataset: Dataset, diagram: MiniBatchesDiagram, setting: Setting) throws {
    let task = LearningTask(labels: dataset.labels)
    var network = try diagram.model.network(
      features: dataset.featureCount, outputs: task.outputs, hidden: Self.hidden, seed: setting.seed)
    let data = Samples(dataset, isStandardised: true)
    var options = try diagram.model.trainingOptions(
      learningRate: Self.standardLearningRate, seed: setting.seed)
    options.recordsSteps = true
    let history = try network.fit(data, task: task, options: options) {
      setting.report?(Double($0.epoch) / Double($0.epochs), "loss \(ClassifierText.short($0.loss))")
    }
    try history.requireConvergence()
    name = dataset.name
    samples = data.count
    batchSize = options.batchSize.samples(of: data.count)
    stepsPerEpoch = (samples + batchSize - 1) / batchSize
    lastBatch = samples - (stepsPerEpoch - 1) * batchSize
    layerSizes = network.layerSizes
    isClassification = task.classes != nil
    stepLosses = history.stepLosses
    epochLosses = history.loss
  }

  /// The least, the mean and the greatest loss of some steps in a row.
  struct Group: Sendable {
    /// The middle of the steps, in epochs from the start.
    var place: Double
    var least: Double
    var mean: Double
    var greatest: Double
  }

  /// How many steps a group has, so that a drawing of all steps has a few hundred.
  var groupSize: Int { (stepLosses.count + 299) / 300 }

  /// All steps in groups.
  var groups: [Group] {
    stride(from: 0, to: stepLosses.count, by: groupSize).map { start in
      let losses = stepLosses[start..<min(start + groupSize, stepLosses.count)]
      let middle = Double(start) + Double(losses.count) / 2
      return Group(
        place: middle / Double(stepsPerEpoch), least: losses.min() ?? 0,
        mean: losses.reduce(0, +) / Double(losses.count), greatest: losses.max() ?? 0)
    }
  }
}
