import Networks
import Plotting

/// The samples of a data set before anything is learnt from them, with the rule that they follow where it is known.
public struct DatasetDiagram: Diagram {
  /// `dataset`
  public static let name = "dataset"
  /// ReLU and classification.
  public static let chapter = Chapter.classification
  /// What the figure shows.
  public static let summary = "the samples of a data set by class, their counts, and the rule behind them"

  /// The samples.
  public var data = DataSource.builtIn("coffee")
  /// The names or places (from 1) of the two features that are drawn; nil takes the first two.
  public var features: [String]?

  /// The default figure: roasts of coffee.
  public init() {}

  /// Loads the samples and counts them.
  public func figure(_ setting: Setting) throws -> Figure {
    let dataset = try data.load()
    if dataset.featureCount == 1, features != nil {
      throw DiagramError.option("--features", reason: "\(dataset.name) has only one feature")
    }
    let plane =
      dataset.featureCount == 1
      ? nil : try FeaturePlane(dataset, features: features, fill: [:], equalAspect: data.hasLikeFeatures)
    let rule = plane.map { $0.x == 0 && $0.y == 1 } ?? true ? try DatasetRule(of: data) : nil
    let words = DatasetFigureWords(
      dataset: dataset, plane: plane, rule: rule, noise: data.noise, isFile: data.isFile,
      language: setting.language)
    let panels = DatasetPanels(dataset: dataset, plane: plane, rule: rule, words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 920, height: 480),
      columns: 7, panels: [panels.samples(), panels.counts()])
  }
}
