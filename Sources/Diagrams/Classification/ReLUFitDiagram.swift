import Networks
import Plotting

/// A function that ReLU units learn: the fit and its kinks while training goes on.
public struct ReLUFitDiagram: Diagram {
  /// `relu-fit`
  public static let name = "relu-fit"
  /// ReLU and classification.
  public static let chapter = Chapter.classification
  /// What the figure shows.
  public static let summary =
    "ReLU units that learn a curve, with every kink, before, during and after training"

  /// The function: an expression of x.
  public var function = "cos(x) + 1"
  /// The interval of x.
  public var range = 0...6.283185307179586
  /// The number of hidden units.
  public var units = 8
  /// How often the samples are seen.
  public var epochs = 1000
  /// Adam's step size.
  public var learningRate = 0.03

  /// The default figure: cos x + 1 over one period.
  public init() {}

  /// Trains the network and draws it now and then.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let run = try ReLUFitRun(self, setting: setting)
    let words = ReLUFitWords(run: run, diagram: self, language: setting.language)
    let panels = ReLUFitPanels(run: run, words: words, range: range)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 1080, height: 620), columns: 4,
      panels: run.shown.map(panels.fit) + Array(repeating: .blank, count: 4 - run.shown.count)
        + [panels.kinks(), panels.errors()])
  }

  private func check() throws {
    try require((1...1000).contains(units), "--units", "\(units) is not in 1…1000")
    try require((1...1_000_000).contains(epochs), "--epochs", "\(epochs) is not in 1…1000000")
    try require(
      learningRate > 0 && learningRate.isFinite, "--learning-rate", "\(learningRate) is not above 0")
  }
}
