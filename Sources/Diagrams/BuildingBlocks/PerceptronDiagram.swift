import Networks
import Plotting

/// The line of a perceptron before and after the perceptron rule.
public struct PerceptronDiagram: Diagram {
  /// `perceptron`
  public static let name = "perceptron"
  /// Building blocks.
  public static let chapter = Chapter.buildingBlocks
  /// What the figure shows.
  public static let summary =
    "the line of a perceptron before and after it has learned by the perceptron rule"

  /// The weights w at the start.
  public var weights = [1.0, 2]
  /// The bias b at the start.
  public var bias = -1.0
  /// The samples, of two features and two classes; nil are seven points.
  public var data: DataSource?
  /// The names or places (from 1) of the two features to learn from; data of two need none.
  public var features: [String]?
  /// After how many epochs to give up.
  public var epochs = 100
  /// η, the size of each update.
  public var learningRate = 1.0

  /// The default figure: seven points and the line x₁ + 2x₂ = 1.
  public init() {}

  /// The tutorial's points.
  private static var points: Dataset {
    Dataset(
      name: "points",
      features: Matrix([[0, 0], [0, 1], [1, 0], [1, 1], [0.5, 0.5], [1.5, 0.5], [0.5, 1.5]]),
      featureNames: ["x1", "x2"],
      labels: .classes([0, 1, 0, 1, 0, 0, 1], names: ["class 0", "class 1"]))
  }

  /// Teaches the perceptron and draws both lines.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let names = try FeaturePlane.checked(features)
    let dataset = try data?.load(features: names) ?? Self.points.choosing(features: names)
    guard dataset.featureCount == 2 else {
      let hint =
        dataset.featureCount > 2
        ? "; choose two of them with --features: \(OneLine.list(dataset.featureNames))" : ""
      throw DiagramError.data(
        "\(dataset.name): this figure needs two features, not \(dataset.featureCount)\(hint)")
    }
    let run = try PerceptronRun(self, dataset: dataset)
    let plane = try FeaturePlane(
      dataset, features: nil, fill: [:], equalAspect: data?.hasLikeFeatures ?? true)
    let words = PerceptronWords(diagram: self, run: run, plane: plane, language: setting.language)
    let panel = PerceptronPanel(run: run, plane: plane, words: words).panel()
    return Figure(name: Self.name, words: words, size: PageSize(width: 640, height: 480), panels: [panel])
  }

  private func check() throws {
    guard weights.count == 2, weights.allSatisfy(\.isFinite) else {
      throw DiagramError.option("--weights", reason: "give two finite numbers, not \(weights.count)")
    }
    guard bias.isFinite else { throw DiagramError.option("--bias", reason: "\(bias) is not finite") }
    guard (1...1_000_000).contains(epochs) else {
      throw DiagramError.option("--epochs", reason: "\(epochs) is not in 1…1000000")
    }
    guard learningRate > 0, learningRate.isFinite else {
      throw DiagramError.option("--learning-rate", reason: "\(learningRate) is not above 0")
    }
  }
}

/// A perceptron before and after learning, with what it gets wrong.
struct PerceptronRun: Sendable {
  let dataset: Dataset
  let classes: [Int]
  let classNames: [String]
  let start: Perceptron
  let learned: Perceptron
  /// The updates in each epoch.
  let updates: [Int]
  /// The rows that the perceptron gets wrong at the start and in the end.
  let wrongAtStart: [Int]
  let wrongAtEnd: [Int]

  init(_ diagram: PerceptronDiagram, dataset: Dataset) throws {
    guard case .classes(let classes, let names) = dataset.labels, names.count == 2 else {
      throw DiagramError.data("\(dataset.name): a perceptron needs labels of two classes")
    }
    let samples = dataset.features
    let start = Perceptron(weights: diagram.weights, bias: diagram.bias)
    var learned = start
    updates = learned.fit(
      samples, classes: classes, learningRate: diagram.learningRate, epochs: diagram.epochs)
    guard (learned.weights + [learned.bias]).allSatisfy(\.isFinite) else {
      throw DiagramError.data("\(dataset.name): the weights became too large")
    }
    func wrong(_ perceptron: Perceptron) -> [Int] {
      let answers = perceptron.predictedClasses(samples)
      return classes.indices.filter { answers[$0] != classes[$0] }
    }
    wrongAtStart = wrong(start)
    wrongAtEnd = wrong(learned)
    self.dataset = dataset
    self.classes = classes
    classNames = names
    self.start = start
    self.learned = learned
  }

  var totalUpdates: Int { updates.reduce(0, +) }
  /// Whether all samples are right in the end, as they are after an epoch without updates.
  var isLearned: Bool { wrongAtEnd.isEmpty }
}
