import Networks
import Plotting

/// What each unit of a layer answers everywhere on a plane, with the line on which it switches.
public struct LayerUnitsDiagram: Diagram {
  /// `layer-units`
  public static let name = "layer-units"
  /// ReLU and classification.
  public static let chapter = Chapter.classification
  /// What the figure shows.
  public static let summary = "what each unit of a layer answers on a plane, where it switches, what it found"

  /// What spans the plane.
  public enum Plane: String, Sendable, CaseIterable {
    /// Two features of the samples.
    case input
    /// Two units of the layer before.
    case previous
  }

  /// The samples.
  public var data = DataSource.builtIn("coffee")
  /// The network and its training.
  public var model: ModelParameters
  /// The layer, from 1.
  public var layer = 1
  /// What spans the plane.
  public var over = Plane.input
  /// The names or places (from 1) of the two features of the plane; nil takes the first two. Units of the layer before
  /// are called a1, a2, …
  public var features: [String]?
  /// The values of features that are not on the plane; the others stay at their medians.
  public var fill: [String: Double] = [:]
  /// How many places along the longer side the units are asked at.
  public var resolution = 80

  /// The default figure: the three units that part good roasts from bad ones.
  public init() {
    model = ModelParameters()
    model.epochs = 1000
  }

  private static let hidden = [3]
  /// The step size where none is given.
  let standardLearningRate = 0.1
  /// More units than this are not drawn.
  static let mostUnits = 16

  /// Trains the network and asks the units of the layer everywhere on the plane.
  public func figure(_ setting: Setting) throws -> Figure {
    try PlaneGrid.check(resolution: resolution)
    var parameters = model
    if parameters.file == nil, parameters.activation == nil { parameters.activation = "sigmoid" }
    let dataset = try data.load()
    let classifier = try Classifier(
      parameters, for: dataset, testShare: 0, hidden: Self.hidden, learningRate: standardLearningRate,
      setting: setting)
    let run = try LayerUnitsRun(classifier, diagram: self)
    let words = LayerUnitsWords(
      run: run, diagram: self,
      network: ClassifierWords(
        classifier: classifier, parameters: parameters, standardLearningRate: standardLearningRate,
        language: setting.language))
    let panels = LayerUnitsPanels(run: run, words: words)
    return Figure(
      name: Self.name, words: words, size: panels.pageSize, columns: panels.columns, panels: panels.panels())
  }
}
