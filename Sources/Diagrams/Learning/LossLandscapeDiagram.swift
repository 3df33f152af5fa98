import Networks
import Plotting

/// The loss of a network on a plane through its parameters, with the way that training took.
public struct LossLandscapeDiagram: Diagram {
  /// `loss-landscape`
  public static let name = "loss-landscape"
  /// Learning.
  public static let chapter = Chapter.learning
  /// What the figure shows.
  public static let summary = "the loss around a trained network as a surface, with the way of its training"

  /// What spans the plane.
  public enum Directions: String, Sendable, CaseIterable {
    /// Along which the way of training spreads most.
    case pca
    /// Random ones, scaled to the network.
    case random
  }

  /// The samples.
  public var data = DataSource.builtIn("moons")
  /// The names or places (from 1) of the features that are taken; nil takes all.
  public var features: [String]?
  /// The network and its training.
  public var model = ModelParameters()
  /// What spans the plane; nil is the way of training, or random directions for a network from a file.
  public var directions: Directions?
  /// How random directions are scaled; nil is by filter.
  public var normalization: DirectionNormalization?
  /// The names of two parameters that span the plane in place of directions: `W1(2,1)`, `b1(2)`.
  public var parameters: [String]?
  /// The interval along both directions; nil fits the way, or is ±1 for random directions.
  public var range: ClosedRange<Double>?
  /// How many places along each direction the loss is computed at.
  public var resolution = 51
  /// From where the surface is seen; nil is from its lower side, where nothing hides its inside.
  public var view: ViewAngles?
  /// Whether the level lines stand alone, without the surface and the losses.
  public var isFlat = false

  /// The default figure: two moons and plain gradient descent, whose way is smooth.
  public init() {
    model.optimizer = "sgd"
    model.epochs = 400
  }

  /// The step size where none is given.
  static func learningRate(of optimizer: String) -> Double { optimizer == "sgd" ? 0.3 : 0.03 }

  /// Trains the network and measures its loss everywhere on the plane.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let training = try LandscapeTraining(
      model, dataset: data.load(features: features),
      learningRate: Self.learningRate(of: model.optimizer), setting: setting)
    let plane = try LandscapePlane(training, diagram: self, setting: setting)
    let words = LandscapeWords(
      training: training, plane: plane, diagram: self, language: setting.language)
    let panels = LandscapePanels(
      training: training, plane: plane, words: words,
      view: view ?? ViewAngles(azimuth: plane.lowerSide, elevation: 36))
    let chosen =
      isFlat
      ? [panels.contours()]
      : [panels.space(), panels.contours()] + (training.path.isEmpty ? [] : [panels.losses()])
    let size = [
      PageSize(width: 640, height: 520), PageSize(width: 960, height: 480),
      PageSize(width: 1240, height: 450),
    ][chosen.count - 1]
    return Figure(
      name: Self.name, words: words, size: size,
      columns: chosen.reduce(0) { $0 + $1.columnSpan }, panels: chosen)
  }

  /// What spans the plane; nil are two parameters.
  var span: Directions? {
    parameters == nil ? directions ?? (model.file == nil ? .pca : .random) : nil
  }

  private func check() throws {
    if parameters != nil, directions != nil {
      throw DiagramError.option("--parameters", reason: "it and --directions exclude each other")
    }
    if normalization != nil, span != .random {
      throw DiagramError.option("--norm", reason: "it belongs to --directions random")
    }
    if model.file != nil, span == .pca {
      throw DiagramError.option(
        "--directions", reason: "a network from a file has no way of training; give random")
    }
    if let parameters, parameters.count != 2 || parameters[0] == parameters[1] {
      throw DiagramError.option(
        "--parameters", reason: "name two different parameters, such as W1(1,1),b1(1)")
    }
    guard (9...301).contains(resolution) else {
      throw DiagramError.option("--range", reason: "give 9 to 301 places, not \(resolution)")
    }
    guard view.map({ (-90...90).contains($0.elevation) && (-3600...3600).contains($0.azimuth) }) ?? true
    else {
      throw DiagramError.option(
        "--view", reason: "the azimuth lies in -3600…3600 and the elevation in -90…90 degrees")
    }
  }
}
