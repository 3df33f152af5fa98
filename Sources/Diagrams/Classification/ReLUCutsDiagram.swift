import Networks
import Plotting

/// The lines on which hidden ReLU units switch, the cells of the plane between them, and the boundary that bends there.
public struct ReLUCutsDiagram: Diagram {
  /// `relu-cuts`
  public static let name = "relu-cuts"
  /// ReLU and classification.
  public static let chapter = Chapter.classification
  /// What the figure shows.
  public static let summary = "where hidden ReLU units switch, the cells of on and off, and the boundary"

  /// The samples; nil are points in a square, of which one class lies within a quarter circle.
  public var data: DataSource?
  /// The network and its training.
  public var model: ModelParameters
  /// The names or places (from 1) of the two features of the plane; nil takes the first two.
  public var features: [String]?
  /// The values of features that are not on the plane; the others stay at their medians.
  public var fill: [String: Double] = [:]
  /// How many places along the longer side the network is asked at.
  public var resolution = 120

  /// The default figure: a quarter circle and three hidden units.
  public init() {
    model = ModelParameters()
    model.epochs = 1000
  }

  private static let hidden = [3]
  /// The activations whose units switch sharply.
  static let activations = ["relu", "leaky_relu", "prelu"]
  /// More hidden units than this are too many lines.
  private static let mostUnits = 64
  /// The step size where none is given.
  let standardLearningRate = 0.2

  /// Trains the network and asks its hidden units everywhere on the plane.
  public func figure(_ setting: Setting) throws -> Figure {
    let regions = try regions()
    let dataset = try data?.load() ?? Self.quarterCircle()
    let plane = try FeaturePlane(
      dataset, features: features, fill: fill, equalAspect: data?.hasLikeFeatures ?? true)
    if regions.model.file == nil, let layers = regions.model.layers {
      try ReLUCutsRun.check(units: layers.dropFirst().dropLast().reduce(0, +), most: Self.mostUnits)
    }
    let classifier = try Classifier(
      regions.model, for: dataset, testShare: 0, hidden: Self.hidden, learningRate: standardLearningRate,
      setting: setting)
    let run = try ReLUCutsRun(classifier, plane: plane, resolution: resolution, mostUnits: Self.mostUnits)
    let words = ReLUCutsWords(
      run: run, isFile: data?.isFile == true,
      network: ClassifierWords(
        classifier: classifier, parameters: regions.model, standardLearningRate: standardLearningRate,
        language: setting.language))
    let marks = RegionMarks(classifier, plane: plane, diagram: regions, language: setting.language)
    let panels = ReLUCutsPanels(run: run, words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 1040, height: 440),
      columns: 2, panels: [panels.cells(), panels.answer(marks.panel())])
  }

  /// The figure of decision regions that the right panel is taken from.
  private func regions() throws -> DecisionRegionsDiagram {
    try PlaneGrid.check(resolution: resolution)
    var regions = DecisionRegionsDiagram()
    regions.data = data ?? .builtIn("")
    regions.model = model
    regions.resolution = resolution
    if model.file == nil { regions.model.activation = model.activation ?? "relu" }
    guard let activation = regions.model.activation else { return regions }
    guard Self.activations.contains(String(activation.prefix { $0 != "(" })) else {
      throw DiagramError.option(
        "--activation",
        reason: "give \(Self.activations.joined(separator: ", ")), whose units switch at a line")
    }
    return regions
  }

  /// Points spread over the unit square: class 1 within 0.6 of the origin.
  static func quarterCircle() -> Dataset {
    var random = SeededGenerator(seed: 42, stream: 4)
    var (features, classes): ([Double], [Int]) = ([], [])
    for _ in 0..<300 {
      let (x, y) = (Double.random(in: 0...1, using: &random), Double.random(in: 0...1, using: &random))
      features += [x, y]
      classes.append(x * x + y * y < 0.36 ? 1 : 0)
    }
    return Dataset(
      name: "quarter circle", features: Matrix(rows: 300, columns: 2, elements: features),
      featureNames: ["x1", "x2"], labels: .classes(classes, names: ["outside", "inside"]))
  }
}
