import Networks
import Plotting

/// A neuron without an activation function that learns a line, step by step.
public struct LinearNeuronDiagram: Diagram {
  /// `linear-neuron`
  public static let name = "linear-neuron"
  /// Learning.
  public static let chapter = Chapter.learning
  /// What the figure shows.
  public static let summary = "a linear neuron that learns a line, step by step"

  /// The samples: one feature and numbers as labels.
  public var data = DataSource.builtIn("linear")
  /// The name or place (from 1) of the one feature that is taken; data of one need none.
  public var features: [String]?
  /// The start, the rate and the steps.
  public var descent = LineDescent(weight: -0.43)

  /// The default figure: two houses and their prices.
  public init() {}

  /// Trains the neuron and draws its lines.
  public func figure(_ setting: Setting) throws -> Figure {
    try descent.check()
    let dataset = try data.load(features: features)
    try dataset.requireOneFeature()
    guard case .values(let prices, let valueName) = dataset.labels else {
      throw DiagramError.data("\(dataset.name): this figure needs numbers as labels")
    }
    let training = try LineTraining(
      x: (0..<dataset.sampleCount).map { dataset.features[$0, 0] }, y: prices, descent: descent,
      report: setting.report)
    let words = LinearNeuronWords(
      training: training, rate: descent.learningRate, isBuiltIn: !data.isFile && dataset.name == "linear",
      featureName: dataset.featureNames[0], valueName: valueName, language: setting.language)
    let panels = LinearNeuronPanels(training: training, words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 960, height: 460),
      columns: 2, panels: [panels.lines(), panels.losses()])
  }
}
