import Networks
import Plotting

/// What dropout does to a network in training, and to its losses.
public struct DropoutDiagram: Diagram {
  /// `dropout`
  public static let name = "dropout"
  /// Training well.
  public static let chapter = Chapter.trainingWell
  /// What the figure shows.
  public static let summary = "a network thinned by dropout, and the losses of training with and without it"

  /// The layers of the network that is drawn.
  public var drawnLayers = [4, 6, 6, 3]
  /// The samples: few of them train, so that a large network overfits.
  public var data = DataSource.builtIn("moons", samples: 300, noise: 0.3)
  /// The names or places (from 1) of the features that are taken; nil takes all.
  public var features: [String]?
  /// The share of samples that is held out to validate on.
  public var testShare = 0.8
  /// The network that is trained; `dropout` is the probability of the thinned networks, too.
  public var model: ModelParameters

  /// The default figure: half of the hidden units are dropped.
  public init() {
    model = ModelParameters()
    model.activation = "relu"
    model.dropout = 0.5
  }

  private static let hidden = [64, 64]
  static let thinnedCount = 3
  /// The step size where none is given.
  let standardLearningRate = 0.001

  /// Draws thinned networks and trains one network twice.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let options = try model.trainingOptions(learningRate: standardLearningRate, seed: setting.seed)
    let dataset = try data.load(features: features)
    let split = try split(dataset, seed: setting.seed)
    let normalization =
      model.normalizes == false ? nil : Normalization(adaptedTo: dataset.features.rows(at: split.train))
    let task = LearningTask(labels: dataset.labels)
    let network = try model.network(
      features: dataset.featureCount, outputs: task.outputs, hidden: Self.hidden, seed: setting.seed)
    func samples(_ rows: [Int]) -> Samples<Double> {
      var samples = Samples<Double>(dataset.subset(rows))
      if let normalization { samples.features = normalization.apply(to: samples.features) }
      return samples
    }
    let (train, validation) = (samples(split.train), samples(split.test))
    let runs = try [0, model.dropout].enumerated().map { index, rate in
      var options = options
      options.dropout = rate
      let measured = MeasuredTraining(
        network, samples: train, validation: validation, task: task, options: options
      ) { share, loss in
        setting.report?(
          (Double(index) + share) / 2, "validation loss \(ClassifierText.short(loss))")
      }
      try measured.history.requireConvergence()
      return measured.history
    }
    let thinned = ThinnedNetwork.samples(
      Self.thinnedCount, layerSizes: drawnLayers, rate: model.dropout, seed: setting.seed)
    let words = DropoutWords(
      diagram: self, without: runs[0], with: runs[1], layerSizes: network.layerSizes, dataset: dataset,
      samples: (split.train.count, split.test.count), thinned: thinned, language: setting.language)
    return figure(words, setting)
  }

  private func figure(_ words: DropoutWords, _ setting: Setting) -> Figure {
    let panels = DropoutPanels(words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 820, height: 540), columns: 1 + Self.thinnedCount,
      panels: panels.networks() + [panels.losses()])
  }

  private func split(_ dataset: Dataset, seed: UInt32) throws -> (train: [Int], test: [Int]) {
    let split = trainTestSplit(count: dataset.sampleCount, testFraction: testShare, seed: seed)
    guard !split.train.isEmpty, !split.test.isEmpty else {
      throw DiagramError.option("--test-size", reason: "leave samples to train and to validate on")
    }
    return split
  }

  private func check() throws {
    try model.requireTraining()
    guard testShare > 0, testShare < 1 else {
      throw DiagramError.option("--test-size", reason: "give a share between 0 and 1, not \(testShare)")
    }
    guard (3...12).contains(drawnLayers.count), drawnLayers.allSatisfy({ (1...100_000).contains($0) }) else {
      throw DiagramError.option(
        "--drawing", reason: "give 3 to 12 positive numbers with hidden layers between, such as 4,6,6,3")
    }
  }
}
