import Plotting

/// How the shapes of a batch change from layer to layer.
public struct BatchDimensionsDiagram: Diagram {
  /// `batch-dimensions`
  public static let name = "batch-dimensions"
  /// Building blocks.
  public static let chapter = Chapter.buildingBlocks
  /// What the figure shows.
  public static let summary = "the shapes of a batch on its way through the layers, with weights and biases"

  /// The features and the units of each layer.
  public var layers = [2, 4, 3, 1]
  /// The samples of the batch; nil is the letter m.
  public var batchSize: Int?
  /// Whether a sample is a column or a row.
  public var convention = ShapeConvention.columns

  /// The default figure: four layers and a batch of m.
  public init() {}

  /// Draws the batch before, between and behind the layers.
  public func figure(_ setting: Setting) throws -> Figure {
    guard (2...8).contains(layers.count), layers.allSatisfy({ (1...100_000).contains($0) }) else {
      throw DiagramError.option("--layers", reason: "give 2 to 8 numbers from 1 to 100000, such as 2,4,3,1")
    }
    guard (1...1_000_000_000).contains(batchSize ?? 1) else {
      throw DiagramError.option("--batch-size", reason: "give a number from 1 to 1000000000, or the letter m")
    }
    let words = BatchDimensionsWords(diagram: self, language: setting.language)
    let drawing = BatchDimensionsDrawing(diagram: self, words: words)
    return Figure(name: Self.name, words: words, size: drawing.pageSize, panels: [drawing.panel()])
  }
}
