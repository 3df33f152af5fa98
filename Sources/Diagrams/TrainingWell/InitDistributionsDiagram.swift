import Networks
import Plotting

/// Ways to start weights: their histograms, and what a deep network makes of them before any training.
public struct InitDistributionsDiagram: Diagram {
  /// `init-distributions`
  public static let name = "init-distributions"
  /// Training well.
  public static let chapter = Chapter.trainingWell
  /// What the figure shows.
  public static let summary =
    "how weights start, and the spread of activations and gradients through deep layers"

  /// The initializers, 1 to 8, by their names in `Networks`.
  public var methods = ["zeros", "normal(1)", "glorot_normal", "he_normal"]
  /// The name of the hidden layers' activation.
  public var activation = "relu"
  /// How many hidden layers there are, 1…50.
  public var depth = 10
  /// How many inputs there are, 1…1000.
  public var inputs = 256
  /// How many units each hidden layer has, 1…1000.
  public var units = 128

  /// The default figure: four initializers and ten layers of 128 ReLU units.
  public init() {}

  /// Passes samples through a new network of each kind and back.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let initializers = try methods.map(Self.initializer)
    let runs = try initializers.enumerated().map { index, initializer in
      setting.report?(Double(index) / Double(methods.count), initializer.name)
      return try InitializationRun(initializer, diagram: self, seed: setting.seed)
    }
    let words = InitDistributionsWords(diagram: self, runs: runs, language: setting.language)
    let panels = InitDistributionsPanels(words: words)
    let blanks = (4 - runs.count % 4) % 4
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 1060, height: runs.count > 4 ? 860 : 600),
      columns: 4,
      panels: runs.indices.map(panels.histogram) + Array(repeating: .blank, count: blanks)
        + [panels.activations(), panels.gradients(), panels.dead(), panels.flat()])
  }

  private static func initializer(_ text: String) throws -> Initializer {
    do {
      return try Initializers.named(text)
    } catch {
      if case .unknownName(let name, let known) = error {
        throw UnknownNameError(kind: "initializer", name: name, known: known, option: "--methods")
      }
      throw DiagramError.option("--methods", reason: error.description)
    }
  }

  private func check() throws {
    try require(
      (1...8).contains(methods.count) && Set(methods).count == methods.count, "--methods",
      "give 1 to 8 different initializers")
    try require((1...50).contains(depth), "--depth", "\(depth) is not in 1…50")
    try require((1...1000).contains(inputs), "--inputs", "\(inputs) is not in 1…1000")
    try require((1...1000).contains(units), "--units", "\(units) is not in 1…1000")
  }
}
