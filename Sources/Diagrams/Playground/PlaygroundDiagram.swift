import Networks
import Plotting

/// What a TensorFlow Playground link describes: its units by layer, its answer everywhere, and its losses.
public struct PlaygroundDiagram: Diagram {
  /// `from-playground`
  public static let name = "from-playground"
  /// ReLU and classification.
  public static let chapter = Chapter.classification
  /// What the figure shows.
  public static let summary =
    "the network of a TensorFlow Playground link: its units, its boundary, its losses"

  /// The link: `https://playground.tensorflow.org/#activation=tanh&…`.
  public var link = "https://playground.tensorflow.org/"
  /// How often the points are seen.
  public var epochs = 400

  /// The Playground as it opens.
  public init() {}

  /// The figure of a link.
  public init(link: String) { self.link = link }

  private static let mostEpochs = 100_000

  /// Trains the network as the Playground does and asks its units everywhere.
  public func figure(_ setting: Setting) throws -> Figure {
    try require(
      (1...Self.mostEpochs).contains(epochs), "--epochs",
      "give a number from 1 to \(Self.mostEpochs), not \(epochs)")
    let settings = try PlaygroundSettings(link: link)
    var training = PlaygroundTraining(settings, seed: "\(setting.seed)")
    try training.run(epochs: epochs) { progress in
      setting.report?(
        Double(progress.epoch) / Double(progress.epochs), "loss \(ClassifierText.short(progress.loss))")
    }
    let words = PlaygroundWords(training: training, seed: setting.seed, language: setting.language)
    let panels = PlaygroundPanels(training: training, words: words)
    return Figure(
      name: Self.name, words: words, size: panels.pageSize, columns: 2, panels: panels.panels())
  }
}
