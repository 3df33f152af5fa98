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
  /// The name or place (from 1) of the one feature that is taken; data of one need none.
  public var features: [String]?
  /// The start, the rate and the steps.
  public var descent = LineDescent(weight: 0)

  /// The default figure: six samples, three of each class.
  public init() {}

  /// Trains the neuron and draws its probabilities.
  public func figure(_ setting: Setting) throws -> Figure {
    try descent.check()
    let dataset = try data.load(features: features)
    try dataset.requireOneFeature()
    guard case .classes(let classes, let classNames) = dataset.labels, classNames.count == 2 else {
      throw DiagramError.data("\(dataset.name): this figure needs labels of two classes")
    }
    let training = try LineTraining(
      x: dataset.feature(0), y: classes.map(Double.init), task: .binary, descent: descent,
      report: setting.report)
    let words = LogisticNeuronWords(
      training: training, rate: descent.learningRate, isBuiltIn: !data.isFile,
      featureName: dataset.featureNames[0],
      rawClassNames: classNames, language: setting.language)
    let panels = LogisticNeuronPanels(training: training, words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 960, height: 460),
      columns: 3, panels: [panels.probabilities(), panels.losses()])
  }
}
