import Networks
import Plotting

/// Schedules of the learning rate, and the training loss of one network under each.
public struct LearningRateDiagram: Diagram {
  /// `learning-rate`
  public static let name = "learning-rate"
  /// Training well.
  public static let chapter = Chapter.trainingWell
  /// What the figure shows.
  public static let summary = "schedules of the learning rate, and one network's training loss under each"

  /// The schedules, 1 to 11, by their names in `Networks`; `warmup(100)+cosine` lets another one follow a warm-up.
  /// nil is seven that suit the length of the training.
  public var schedules: [String]?
  /// The samples that train.
  public var data = DataSource.builtIn("moons", samples: 200, noise: 0.2)
  /// The names or places (from 1) of the features that are taken; nil takes all.
  public var features: [String]?
  /// The network and its training.
  public var model: ModelParameters

  private static let hidden = [16, 16]
  /// The learning rate where none is given.
  let standardLearningRate = 0.1
  private static let mostSteps = 1_000_000

  /// The default figure: seven schedules, small batches and momentum from η = 0.1 on for 100 epochs.
  public init() {
    model = ModelParameters()
    model.activation = "relu"
    model.optimizer = "sgd(momentum=0.9)"
    model.epochs = 100
    model.batchSize = .size(8)
  }

  /// Trains the same network under each schedule.
  public func figure(_ setting: Setting) throws -> Figure {
    let options = try model.trainingOptions(learningRate: standardLearningRate, seed: setting.seed)
    try check()
    let dataset = try data.load(features: features)
    let samples = Samples(dataset, isStandardised: model.normalizes != false)
    let task = LearningTask(labels: dataset.labels)
    let network = try model.network(
      features: dataset.featureCount, outputs: task.outputs, hidden: Self.hidden, seed: setting.seed)
    let size = options.batchSize.samples(of: dataset.sampleCount)
    let steps = (dataset.sampleCount + size - 1) / size
    guard model.epochs <= Self.mostSteps / steps else {
      throw DiagramError.option(
        "--epochs",
        reason: "\(model.epochs) of \(steps) steps are too many; at most \(Self.mostSteps) steps are drawn")
    }
    let texts = schedules ?? standardSchedules(stepsPerEpoch: steps)
    let all = try texts.map { try TimedSchedule.named($0, stepsPerEpoch: steps) }
    let runs = try zip(texts, all).enumerated().map { index, entry in
      setting.report?(Double(index) / Double(texts.count), entry.0)
      return try ScheduledRun(
        entry.0, schedule: entry.1, model: network, samples: samples, task: task, options: options)
    }
    let words = LearningRateWords(
      diagram: self, runs: runs, layerSizes: network.layerSizes, dataset: dataset,
      language: setting.language)
    return figure(words)
  }

  private func figure(_ words: LearningRateWords) -> Figure {
    let panels = LearningRatePanels(words: words)
    let count = words.runs.count + 1
    let columns = min(4, count)
    let blanks = (columns - count % columns) % columns
    let rows = (count + blanks) / columns
    return Figure(
      name: Self.name, words: words, size: PageSize(width: max(640, 250 * columns), height: 380 + 210 * rows),
      columns: columns,
      panels: words.runs.indices.map(panels.rates) + [panels.ends()]
        + Array(repeating: .blank, count: blanks) + [panels.losses(columns: columns)])
  }

  /// Seven schedules whose times are shares of the training's; the cyclic one ends where its rate is least.
  private func standardSchedules(stepsPerEpoch: Int) -> [String] {
    let steps = stepsPerEpoch * model.epochs
    let base = model.learningRate ?? standardLearningRate
    return [
      "constant", "step(\(max(1, 3 * model.epochs / 10)))", "exponential(0.95)", "cosine",
      "warmup(\(max(1, steps / 10)), start_factor=0.01)+cosine",
      "cyclic(\(base / 10), step_size_up=\(max(1, steps / 5)))", "one_cycle",
    ]
  }

  private func check() throws {
    if let schedules {
      guard (1...11).contains(schedules.count), Set(schedules).count == schedules.count else {
        throw DiagramError.option("--schedules", reason: "give 1 to 11 different schedules")
      }
    }
    try model.requireTraining()
  }
}
