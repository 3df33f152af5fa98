import Networks
import Plotting

/// One task solved three ways: rules by hand, learning from features by hand, and a network from end to end.
public struct ApproachesDiagram: Diagram {
  /// `approaches`
  public static let name = "approaches"
  /// Neurons, layers, activations.
  public static let chapter = Chapter.buildingBlocks
  /// What the figure shows.
  public static let summary =
    "a digit read by rules, by learnt weights of features, and by a network end to end"

  /// A folder with MNIST's files; nil takes the built-in digits.
  public var folder: String?
  /// The number of the test digit that is shown, from 1.
  public var image = 5
  /// The network and its training.
  public var model = DigitClassifier.parameters

  /// The default figure.
  public init() {}

  /// Reads the digits in all three ways.
  public func figure(_ setting: Setting) throws -> Figure {
    let run = try ApproachesRun(self, setting: setting)
    let words = ApproachesWords(run: run, diagram: self, language: setting.language)
    let drawing = ApproachesDrawing(run: run, words: words)
    return Figure(name: Self.name, words: words, size: drawing.pageSize, panels: [drawing.panel()])
  }
}
