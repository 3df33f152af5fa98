import Networks
import Plotting

/// A wide network of one hidden layer and a deep one of narrow layers, trained on the same task from several starts.
public struct DepthVsWidthDiagram: Diagram {
  /// `depth-vs-width`
  public static let name = "depth-vs-width"
  /// Why layers help.
  public static let chapter = Chapter.depth
  /// What the figure shows.
  public static let summary =
    "a wide and a deep network with their parameters, trained on one task from several starts"

  /// The function to learn: an expression of x1, x2, … as many as the networks have inputs.
  public var function = "tanh(8*sin(2*(x1 + x2 + x3)))"
  /// The interval of every input.
  public var range = -1.0...1.0
  /// The units of the wide network, from the inputs to the output.
  public var wide = [3, 16, 1]
  /// The units of the deep network.
  public var deep = [3, 4, 4, 4, 1]
  /// How often each network is trained from new first weights.
  public var starts = 5
  /// How many places the networks learn from; as many others measure them.
  public var samples = 250
  /// How the networks are trained.
  public var model: ModelParameters

  /// The default figure: stripes across the sum of three inputs.
  public init() {
    model = ModelParameters()
    model.epochs = 400
  }

  /// Adam's step size where none is given.
  static let standardLearningRate = 0.03

  /// Trains both networks from all starts.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let run = try DepthWidthRun(self, setting: setting)
    let words = DepthWidthWords(run: run, diagram: self, language: setting.language)
    let panels = DepthWidthPanels(run: run, words: words, range: range)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 1080, height: 600), columns: 3,
      panels: [
        panels.network(run.wide), panels.network(run.deep), panels.training(),
        panels.fits(run.wide), panels.fits(run.deep), panels.errors(),
      ])
  }

  private func check() throws {
    try model.requireTraining()
    try require(model.layers == nil, "--layers", "this figure's networks are --wide and --deep")
    for (option, layers) in [("--wide", wide), ("--deep", deep)] {
      try require(
        (2...12).contains(layers.count) && layers.allSatisfy { (1...1000).contains($0) } && layers.last == 1
          && layers[0] <= 20, option,
        "give 2 to 12 numbers in 1…1000 that begin with at most 20 inputs and end with 1, such as 3,16,1")
    }
    try require(wide[0] == deep[0], "--deep", "give \(wide[0]) inputs as --wide has, not \(deep[0])")
    try require((1...50).contains(starts), "--starts", "\(starts) is not in 1…50")
    try require((10...100_000).contains(samples), "--samples", "\(samples) is not in 10…100000")
  }
}
