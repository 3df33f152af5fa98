import Networks
import Plotting

/// How layer after layer bends the plane of the inputs until straight lines part the classes.
public struct HiddenSpaceDiagram: Diagram {
  /// `hidden-space`
  public static let name = "hidden-space"
  /// Why layers help.
  public static let chapter = Chapter.depth
  /// What the figure shows.
  public static let summary =
    "samples and the grid of the inputs after each layer, until one line parts the classes"

  /// The samples.
  public var data = DataSource.builtIn("moons", samples: 200, noise: 0.1)
  /// The names or places (from 1) of two features of the first panel; nil takes both of two, and of more their
  /// principal components.
  public var features: [String]?
  /// The values of features that are not on the plane, for its grid and its boundary; the others stay at their medians.
  public var fill: [String: Double] = [:]
  /// The network and its training.
  public var model: ModelParameters
  /// How many first weights are tried until all samples are right.
  public var starts = 20

  /// The default figure: two moons through three layers of two units.
  public init() {
    model = ModelParameters()
    model.epochs = 200
  }

  static let hidden = [2, 2, 2]
  /// The step size where none is given.
  static let standardLearningRate = 0.05
  static let mostPanels = 12

  /// Trains the network and asks every layer.
  public func figure(_ setting: Setting) throws -> Figure {
    guard (1...1000).contains(starts) else {
      throw DiagramError.option("--starts", reason: "\(starts) is not in 1…1000")
    }
    let run = try HiddenSpaces(self, setting: setting)
    let words = HiddenSpaceWords(run: run, diagram: self, language: setting.language)
    let panels = HiddenSpacePanels(run: run, words: words).panels()
    let columns = panels.count <= 4 ? panels.count : [5, 6, 9].contains(panels.count) ? 3 : 4
    let rows = (panels.count + columns - 1) / columns
    return Figure(
      name: Self.name, words: words,
      size: PageSize(width: max(520, 40 + 280 * columns), height: 110 + 320 * rows),
      columns: columns, panels: panels)
  }
}
