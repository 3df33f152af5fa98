import Networks
import Plotting

/// Descent on one real loss with all samples, some or one a step.
public struct BatchSizeDiagram: Diagram {
  /// `batch-size`
  public static let name = "batch-size"
  /// Learning.
  public static let chapter = Chapter.learning
  /// What the figure shows.
  public static let summary = "full-batch, mini-batch and single-sample descent on the same real loss"

  /// The samples, with two classes, learnt as 0 and 1, or numbers; nil is iris's petal width from the lengths of
  /// sepals and petals.
  public var data: DataSource?
  /// The names or places (from 1) of the two features; nil takes the first two.
  public var features: [String]?
  /// Samples a step, one path each, 1 to 4 sizes; nil is all, 16 and 1.
  public var batchSizes: [Int]?
  /// The learning rate η, above 0, the same for all.
  public var learningRate = 0.1
  /// How often each path sees every sample, 1…1000.
  public var epochs = 10

  /// The default figure: iris with all 150 samples, 16 and 1 a step.
  public init() {}

  private static let mostSteps = 100_000

  /// Descends with each batch size.
  public func figure(_ setting: Setting) throws -> Figure {
    let task = try samples()
    let count = task.samples.targets.count
    let sizes = try checkedSizes(count)
    guard let bowl = QuadraticBowl(fitting: task.samples.targets, x: task.samples.x, y: task.samples.y) else {
      throw DiagramError.data("\(task.name): the two features must vary, and not in proportion to each other")
    }
    let runs = try sizes.map { size in
      let run = BatchDescent(
        task.samples, bowl: bowl, batchSize: size, rate: learningRate, epochs: epochs,
        from: PlanePoint(0, 0), random: SeededGenerator(seed: UInt64(setting.seed)))
      guard !run.hasDiverged else {
        throw DiagramError.option(
          "--learning-rate",
          reason: "with \(run.batchSize) samples a step \(learningRate) diverges; give less")
      }
      return run
    }
    let words = BatchSizeWords(task: task, runs: runs, bowl: bowl, diagram: self, language: setting.language)
    let panels = BatchSizePanels(runs: runs, bowl: bowl, words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: max(640, 320 * runs.count), height: 700),
      columns: runs.count, panels: runs.indices.map(panels.plane) + [panels.losses()])
  }

  /// What is predicted from what.
  struct Task: Sendable {
    var samples: PlaneSamples
    var name: String
    var featureNames: [String]
    /// nil where classes are learnt as 0 and 1.
    var targetName: String?
  }

  private func samples() throws -> Task {
    let dataset =
      try data?.load(features: FeaturePlane.checked(features))
      ?? Self.petals().choosing(features: FeaturePlane.checked(features))
    let plane = try FeaturePlane(dataset, features: nil, fill: [:], equalAspect: false)
    var targetName: String?
    let targets: [Double]
    switch dataset.labels {
    case .values(let values, let name): (targets, targetName) = (values, name)
    case .classes(let classes, let names):
      guard names.count == 2 else {
        throw DiagramError.data(
          "\(dataset.name): this figure needs labels of two classes or numbers, not \(names.count) classes")
      }
      targets = classes.map(Double.init)
    }
    return Task(
      samples: PlaneSamples(dataset, columns: (plane.x, plane.y), targets: targets), name: dataset.name,
      featureNames: [plane.x, plane.y].map { dataset.featureNames[$0] }, targetName: targetName)
  }

  /// Iris with the petal width as what is to be predicted.
  private static func petals() throws -> Dataset {
    let iris = try Datasets.make("iris", samples: nil, noise: nil, seed: nil)
    let lengths = [iris.feature(0), iris.feature(2)]
    return Dataset(
      name: iris.name,
      features: Matrix(
        rows: iris.sampleCount, columns: 2,
        elements: (0..<iris.sampleCount).flatMap { sample in lengths.map { $0[sample] } }),
      featureNames: [iris.featureNames[0], iris.featureNames[2]],
      labels: .values(iris.feature(3), name: iris.featureNames[3]))
  }

  private func checkedSizes(_ count: Int) throws -> [Int] {
    guard learningRate > 0, learningRate.isFinite else {
      throw DiagramError.option("--learning-rate", reason: "\(learningRate) is not above 0")
    }
    guard (1...1000).contains(epochs) else {
      throw DiagramError.option("--epochs", reason: "\(epochs) is not in 1…1000")
    }
    let sizes = batchSizes ?? [count, 16, 1]
    guard (1...4).contains(sizes.count), sizes.allSatisfy({ $0 > 0 }) else {
      throw DiagramError.option("--batch-sizes", reason: "give 1 to 4 numbers from 1 on")
    }
    let most = sizes.map { (count + min($0, count) - 1) / min($0, count) * epochs }.max() ?? 0
    guard most <= Self.mostSteps else {
      throw DiagramError.option(
        "--epochs", reason: "\(epochs) epochs are \(most) steps; at most \(Self.mostSteps) are drawn")
    }
    return sizes
  }
}
