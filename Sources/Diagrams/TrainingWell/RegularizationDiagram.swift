import Networks
import Plotting

/// One network under L2 penalties of several strengths and with dropout: its regions, norms and accuracies.
public struct RegularizationDiagram: Diagram {
  /// `regularization`
  public static let name = "regularization"
  /// Training well.
  public static let chapter = Chapter.trainingWell
  /// What the figure shows.
  public static let summary = "regions and weights' norms of one network under L2 penalties and with dropout"

  /// The samples, with classes.
  public var data = DataSource.builtIn("moons", samples: 200, noise: 0.35)
  /// The share of the samples that is held out to test on.
  public var testShare = 0.5
  /// The names or places (from 1) of the two features of the plane; nil takes the first two.
  public var features: [String]?
  /// The values of features that are not on the plane; the others stay at their medians.
  public var fill: [String: Double] = [:]
  /// λ of each network, 1 to 4 numbers.
  public var l2 = [0.0, 1, 10]
  /// The probability of dropping a hidden unit in a network of its own, without penalty; 0 leaves it out.
  public var dropout = 0.5
  /// The network and its training.
  public var model: ModelParameters

  /// The default figure: noisy moons and a network that is large enough to learn the noise.
  public init() {
    model = ModelParameters()
    model.activation = "relu"
  }

  static let hidden = [32, 32]
  /// The step size where none is given.
  static func learningRate(of optimizer: String) -> Double { optimizer == "sgd" ? 0.3 : 0.01 }
  private static let resolution = 90

  /// Trains a network for each penalty and one with dropout, all from the same start.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let dataset = try data.load()
    let plane = try FeaturePlane(
      dataset, features: features, fill: fill, equalAspect: data.hasLikeFeatures)
    var settings = l2.map { (l2: $0, dropout: 0.0) }
    if dropout > 0 { settings.append((0, dropout)) }
    var runs: [RegularizationRun] = []
    for (l2, dropout) in settings {
      let part = setting.reporting(part: runs.count, of: settings.count)
      runs.append(
        try RegularizationRun(
          model, l2: l2, dropout: dropout, dataset: dataset, testShare: testShare, setting: part))
    }
    let words = RegularizationWords(diagram: self, runs: runs, plane: plane, language: setting.language)
    let panels = RegularizationPanels(runs: runs, words: words)
    var regions = DecisionRegionsDiagram()
    (regions.data, regions.resolution) = (data, Self.resolution)
    let maps = runs.indices.map { index in
      let marks = RegionMarks(
        runs[index].classifier, plane: plane, diagram: regions, language: setting.language)
      return panels.map(marks.panel(), of: index)
    }
    return Figure(
      name: Self.name, words: words, size: PageSize(width: max(640, 290 * runs.count), height: 540),
      columns: 2 * runs.count, panels: maps + [panels.norms(), panels.accuracies()])
  }

  private func check() throws {
    try model.requireTraining()
    guard (1...4).contains(l2.count) else {
      throw DiagramError.option("--l2", reason: "give 1 to 4 numbers, not \(l2.count)")
    }
    if let bad = l2.first(where: { !($0 >= 0 && $0 <= 1e6) }) {
      throw DiagramError.option("--l2", reason: "\(bad) is not in 0…1000000")
    }
    guard dropout == 0 || l2.count < 4 else {
      throw DiagramError.option("--l2", reason: "give at most 3 numbers beside dropout, or --dropout 0")
    }
    guard (0..<1).contains(dropout) else {
      throw DiagramError.option("--dropout", reason: "\(dropout) is not a share from 0 to below 1")
    }
    guard (1...100_000).contains(model.epochs) else {
      throw DiagramError.option("--epochs", reason: "\(model.epochs) is not in 1…100000")
    }
    guard testShare > 0, testShare < 1 else {
      throw DiagramError.option("--test-size", reason: "give a share between 0 and 1, not \(testShare)")
    }
  }
}

extension Setting {
  /// The same setting for one of several equal parts of the work.
  fileprivate func reporting(part: Int, of count: Int) -> Setting {
    var setting = self
    guard let report else { return setting }
    setting.report = { share, text in report((Double(part) + share) / Double(count), text) }
    return setting
  }
}
