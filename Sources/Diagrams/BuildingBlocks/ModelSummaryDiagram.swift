import Networks
import Plotting

/// The table that Keras prints of a model, with the arithmetic of each layer's parameters.
public struct ModelSummaryDiagram: Diagram {
  /// `model-summary`
  public static let name = "model-summary"
  /// Building blocks.
  public static let chapter = Chapter.buildingBlocks
  /// What the figure shows.
  public static let summary = "Keras's table of a model's layers, with the arithmetic of their parameters"

  /// The features and the units of each layer; nil is the file's, or 2, 3, 1.
  public var layers: [Int]?
  /// A file with a trained network.
  public var file: String?
  /// The activation of the hidden layers, where the file names none.
  public var activation: String?
  /// On which side of the activations its normalisations stand, where the file does not tell.
  public var normPlacement: NormPlacement?

  /// The default figure: the tutorial's network.
  public init() {}

  private static let standardLayers = [2, 3, 1]
  private static let mostRows = 60
  private static let mostParameters = 50_000_000

  /// Counts the parameters and draws the table.
  public func figure(_ setting: Setting) throws -> Figure {
    let model = try model()
    guard model.layers.count <= Self.mostRows else {
      throw DiagramError.data("a page has room for \(Self.mostRows) layers, not \(model.layers.count)")
    }
    let words = ModelSummaryWords(
      diagram: self, summary: model.summary(), layers: model.layers, language: setting.language)
    let table = TableMark(
      header: words.header, rows: words.rows, alignments: [.leading, .leading, .trailing, .leading],
      style: Style(size: 14))
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 680, height: 116 + 24 * (words.rows.count + 1)),
      panels: [Panel(frame: .bare, showsLegend: false, marks: [table])])
  }

  private func model() throws -> Sequential<Float> {
    if let file {
      return try SavedModel(
        contentsOf: file, layers: layers, activation: activation, normPlacement: normPlacement
      ).model.converted()
    }
    let sizes = layers ?? Self.standardLayers
    guard (2...Self.mostRows).contains(sizes.count), sizes.allSatisfy({ (1...100_000).contains($0) }) else {
      throw DiagramError.option(
        "--layers", reason: "give 2 to \(Self.mostRows) numbers from 1 to 100000, such as 2,3,1")
    }
    let count = zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    guard count <= Self.mostParameters else {
      throw DiagramError.option(
        "--layers", reason: "\(count) parameters are too many; at most \(Self.mostParameters)")
    }
    let dense = zip(sizes, sizes.dropFirst()).map { Dense(inputs: $0, outputs: $1) }
    return Sequential(layers: dense, parameters: Array(repeating: 0, count: count))
  }
}
