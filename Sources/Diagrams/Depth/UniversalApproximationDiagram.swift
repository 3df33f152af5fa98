import Networks
import Plotting

/// A function and what networks of one hidden layer make of it, with few and with many units.
public struct UniversalApproximationDiagram: Diagram {
  /// `universal-approximation`
  public static let name = "universal-approximation"
  /// Why layers help.
  public static let chapter = Chapter.depth
  /// What the figure shows.
  public static let summary = "a function fitted with more and more hidden units, and the error of each"

  /// The function: an expression of x.
  public var function = "cos(x) + 1"
  /// The interval of x.
  public var range = 0...6.283185307179586
  /// The numbers of hidden units.
  public var units = [1, 2, 4, 8, 16]
  /// The name of the hidden units' activation.
  public var activation = "relu"
  /// How many networks are trained for each number of units; the best one is drawn.
  public var starts = 5
  /// How often the samples are seen.
  public var epochs = 800
  /// Adam's step size.
  public var learningRate = 0.03

  /// The default figure: cos x + 1 over one period.
  public init() {}

  /// Trains all networks and draws the best of each size.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let run = try ApproximationRun(self, setting: setting)
    let words = ApproximationWords(run: run, diagram: self, language: setting.language)
    let panels = ApproximationPanels(run: run, words: words, range: range)
    var figure = Figure(
      name: Self.name, words: words, size: PageSize(width: 1000, height: 470),
      columns: 2, panels: [panels.curves(), panels.errors()])
    figure.palette = ApproximationPanels.palette
    return figure
  }

  private func check() throws {
    try require(
      (1...6).contains(units.count) && units.allSatisfy { (1...10_000).contains($0) }
        && zip(units, units.dropFirst()).allSatisfy { $0 < $1 },
      "--units", "give 1 to 6 rising numbers in 1…10000, such as 1,2,4,8,16")
    try require((1...100).contains(starts), "--starts", "\(starts) is not in 1…100")
    try require((1...1_000_000).contains(epochs), "--epochs", "\(epochs) is not in 1…1000000")
    try require(
      learningRate > 0 && learningRate.isFinite, "--learning-rate", "\(learningRate) is not above 0")
  }
}
