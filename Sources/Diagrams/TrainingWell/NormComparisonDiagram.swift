import Networks
import Plotting

/// Batch and layer normalisation of one matrix of activations, and what they do to training.
public struct NormComparisonDiagram: Diagram {
  /// `norm-comparison`
  public static let name = "norm-comparison"
  /// Training well.
  public static let chapter = Chapter.trainingWell
  /// What the figure shows.
  public static let summary =
    "what batch and layer normalisation average over, and the losses of training with them"

  /// The samples that train.
  public var data = DataSource.builtIn("iris")
  /// The names or places (from 1) of the features that are taken; nil takes all.
  public var features: [String]?
  /// The widths of the hidden layers, 1…1000 each; the last one's activations are shown.
  public var hidden = [16, 16, 16, 16, 16, 4]
  /// The name of the hidden layers' activation.
  public var activation = "relu"
  /// One to three learning rates.
  public var learningRates = [0.01, 0.1, 1]
  /// How often all samples are seen.
  public var epochs = 30
  /// The samples of a step.
  public var batchSize = 30

  /// The default figure: irises, seven layers, three learning rates.
  public init() {}

  /// Normalises one matrix and trains a network for each kind and learning rate.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let dataset = try data.load(features: features)
    guard dataset.sampleCount >= NormComparisonRun.shown else {
      throw DiagramError.data(
        "\(dataset.name): \(NormComparisonRun.shown) samples are shown, but there are \(dataset.sampleCount)")
    }
    let run = try NormComparisonRun(self, dataset: dataset, setting: setting)
    let words = NormComparisonWords(diagram: self, run: run, dataset: dataset, language: setting.language)
    let panels = NormComparisonPanels(run: run, words: words)
    let blanks = 3 - learningRates.count
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 1040, height: 640), columns: 3,
      panels: panels.matrices() + learningRates.map(panels.losses) + Array(repeating: .blank, count: blanks))
  }

  private func check() throws {
    try require(
      (1...10).contains(hidden.count) && hidden.allSatisfy { (1...1000).contains($0) }, "--hidden",
      "give 1 to 10 numbers in 1…1000, such as 16,16,4")
    try require(
      (1...3).contains(learningRates.count) && learningRates.allSatisfy { $0 > 0 && $0.isFinite }
        && zip(learningRates, learningRates.dropFirst()).allSatisfy { $0 < $1 },
      "--learning-rates", "give 1 to 3 rising numbers above 0, such as 0.1,1")
    try require((1...100_000).contains(epochs), "--epochs", "\(epochs) is not in 1…100000")
    try require(batchSize >= 2, "--batch-size", "\(batchSize) is below 2: one sample alone has no variance")
  }
}
