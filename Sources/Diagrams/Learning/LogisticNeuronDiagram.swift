import Networks
import Plotting

/// A neuron with a sigmoid that learns where one class ends and the other begins.
public struct LogisticNeuronDiagram: Diagram {
  /// `logistic-neuron`
  public static let name = "logistic-neuron"
  /// Learning.
  public static let chapter = Chapter.learning
  /// What the figure shows.
  public static let summary =
    "a neuron with a sigmoid that learns two classes, and where it changes its answer"

  /// The samples: one feature and two classes.
  public var data = DataSource.builtIn("logistic")
  /// The weight at the start.
  public var weight = 0.0
  /// The bias at the start.
  public var bias = 0.0
  /// The learning rate η, above 0.
  public var learningRate = 0.1
  /// The steps of gradient descent, 1…1 000 000.
  public var steps = 1000

  /// The default figure: six samples, three of each class.
  public init() {}

  /// Trains the neuron and draws its probabilities.
  public func figure(_ setting: Setting) throws -> Figure {
    guard learningRate > 0, learningRate.isFinite else {
      throw DiagramError.option("--learning-rate", reason: "\(learningRate) is not above 0")
    }
    guard (1...1_000_000).contains(steps) else {
      throw DiagramError.option("--steps", reason: "\(steps) is not in 1…1000000")
    }
    for (option, value) in [("--weight", weight), ("--bias", bias)] where !value.isFinite {
      throw DiagramError.option(option, reason: "\(value) is not a finite number")
    }
    let dataset = try data.load()
    guard case .classes(let classes, let classNames) = dataset.labels, dataset.featureCount == 1,
      classNames.count == 2
    else {
      throw DiagramError.data("\(dataset.name): this figure needs one feature and labels of two classes")
    }
    let training = try LineTraining(
      x: dataset.feature(0), y: classes.map(Double.init), task: .binary, weight: weight, bias: bias,
      rate: learningRate, steps: steps, report: setting.report)
    let words = LogisticNeuronWords(
      training: training, rate: learningRate, isBuiltIn: !data.isFile, featureName: dataset.featureNames[0],
      rawClassNames: classNames, language: setting.language)
    let panels = LogisticNeuronPanels(training: training, words: words)
    var figure = Figure(
      name: Self.name, title: words.title, size: PageSize(width: 960, height: 460),
      language: setting.language.rawValue, columns: 3, panels: [panels.probabilities(), panels.losses()])
    figure.caption = words.caption
    figure.alternativeText = words.alternativeText
    figure.metrics = words.metrics
    return figure
  }
}
