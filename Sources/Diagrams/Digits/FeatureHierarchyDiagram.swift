import Networks
import Plotting

/// What excites units of each layer most: digits, and an image found by ascent.
public struct FeatureHierarchyDiagram: Diagram {
  /// `feature-hierarchy`
  public static let name = "feature-hierarchy"
  /// Handwritten digits.
  public static let chapter = Chapter.digits
  /// What the figure shows.
  public static let summary =
    "what excites units of each layer most: real digits, and an image found by ascent"

  /// A folder with MNIST's files; nil takes the built-in digits.
  public var folder: String?
  /// The network and its training.
  public var model = FirstLayerDiagram().model
  /// The layers that are shown, from 1; nil is all.
  public var layers: [Int]?
  /// The units that are shown of each layer, from 1; nil is those whose outputs differ most between digits.
  public var unitNumbers: [Int]?
  /// How many units of each layer are shown where none are named.
  public var units = 4
  /// How many digits are shown of each unit.
  public var images = 4

  /// The default figure: four units of each layer.
  public init() {}

  /// Trains the network, or reads one, and looks for what excites its units.
  public func figure(_ setting: Setting) throws -> Figure {
    for (option, value) in [("--units", units), ("--images", images)] where !(1...10).contains(value) {
      throw DiagramError.option(option, reason: "give a number from 1 to 10, not \(value)")
    }
    if let count = unitNumbers?.count, !(1...10).contains(count) {
      throw DiagramError.option("--unit", reason: "give 1 to 10 units, not \(count)")
    }
    let classifier = try DigitClassifier(model, digits: Digits.load(folder: folder), setting: setting)
    try classifier.requireReadingDigits(model.file)
    let run = try FeatureHierarchyRun(self, classifier: classifier)
    let words = FeatureHierarchyWords(run: run, diagram: self, language: setting.language)
    let panels = run.layers.map { FeatureHierarchyPanel(run: run, layer: $0, words: words).panel() }
    let columns = min(panels.count, 4)
    return Figure(
      name: Self.name, words: words, size: pageSize(run, columns: columns), columns: columns, panels: panels)
  }

  /// A page on which an image is about 58 pixels wide, as long as that is a page.
  private func pageSize(_ run: FeatureHierarchyRun, columns: Int) -> PageSize {
    let digits = run.classifier.digits
    let image = 58.0
    let rows = run.layers.map(\.units.count).max() ?? 1
    let lines = (run.layers.count + columns - 1) / columns
    let cell = image * (Double(digits.rows) / Double(digits.columns) + 0.29)
    let width = max(440, 24 + Double(columns) * (image * 1.1 * Double(images + 1) + 16))
    let height = 84 + Double(lines) * (Double(rows) * cell + 46)
    return PageSize(width: Int(min(width, 1400)), height: Int(min(max(height, 260), 1800)))
  }
}
