import Networks
import Plotting

/// The output unit over three hidden activations: the plane on which it answers one half, slices, the samples.
public struct OutputUnitDiagram: Diagram {
  /// `output-unit`
  public static let name = "output-unit"
  /// ReLU and classification.
  public static let chapter = Chapter.classification
  /// What the figure shows.
  public static let summary =
    "the output unit over three hidden units: its 0.5 plane, slices, every corner's answer"

  /// The samples; they have two classes.
  public var data = DataSource.builtIn("coffee")
  /// The names or places (from 1) of the features that are taken; nil takes all.
  public var features: [String]?
  /// The network and its training.
  public var model: ModelParameters
  /// Three units of the last hidden layer, from 1; nil takes those that move the output the most.
  public var units: [Int]?
  /// Up to three heights at which the box is cut; nil takes three at which the plane is met.
  public var slices: [Double]?
  /// From where the box is seen; nil looks from the side of the first class.
  public var view: ViewAngles?
  /// How many places along each side of a slice the output is asked at.
  public var resolution = 60

  /// The default figure: how the output unit combines the three units that part good roasts from bad ones.
  public init() {
    model = ModelParameters()
    model.epochs = 1000
  }

  private static let hidden = [3]
  /// The step size where none is given.
  let standardLearningRate = 0.1

  /// Trains the network and asks its output unit everywhere between its hidden units.
  public func figure(_ setting: Setting) throws -> Figure {
    try PlaneGrid.check(resolution: resolution)
    guard view.map({ (-90...90).contains($0.elevation) && (-3600...3600).contains($0.azimuth) }) ?? true
    else {
      throw DiagramError.option(
        "--view", reason: "the azimuth lies in -3600…3600 and the elevation in -90…90 degrees")
    }
    var parameters = model
    if parameters.file == nil, parameters.activation == nil { parameters.activation = "sigmoid" }
    let dataset = try data.load(features: features)
    if let count = LearningTask(labels: dataset.labels).classes, count > 2 {
      throw DiagramError.data(
        "\(dataset.name): \(count) classes have \(count) output units, but this figure shows the only one of two"
      )
    }
    if parameters.file == nil, let layers = parameters.layers { try Self.check(layers) }
    let classifier = try Classifier(
      parameters, for: dataset, testShare: 0, hidden: Self.hidden, learningRate: standardLearningRate,
      setting: setting)
    let run = try OutputUnitRun(classifier, diagram: self)
    let words = OutputUnitWords(
      run: run, diagram: self,
      network: ClassifierWords(
        classifier: classifier, parameters: parameters, standardLearningRate: standardLearningRate,
        language: setting.language))
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 1000, height: 750), columns: 12,
      panels: OutputUnitPanels(run: run, words: words, view: view ?? run.box.negativeSide).panels())
  }

  /// Refuses networks without three hidden units before they are trained.
  private static func check(_ layers: [Int]) throws {
    guard layers.count < 3 || layers[layers.count - 2] >= 3 else {
      throw DiagramError.option(
        "--layers", reason: "the last hidden layer needs at least 3 units, not \(layers[layers.count - 2])")
    }
    guard layers.count > 2 else {
      throw DiagramError.option("--layers", reason: "give a hidden layer of at least 3 units")
    }
  }
}
