import Networks
import Plotting

/// Which classes a classifier takes for which, and how good it is class by class.
public struct ConfusionMatrixDiagram: Diagram {
  /// `confusion-matrix`
  public static let name = "confusion-matrix"
  /// Handwritten digits.
  public static let chapter = Chapter.digits
  /// What the figure shows.
  public static let summary = "which classes are taken for which, with precision, recall and F1 of each"

  /// A CSV file of true and predicted classes; nil asks the chapter's network.
  public var data: String?
  /// Samples that the network, here one from a file, is asked about in place of images; nil for images.
  public var samples: DataSource?
  /// The images.
  public var images = ImageSource.builtIn
  /// The network and its training.
  public var model = DigitClassifier.parameters

  /// The default figure: the test digits.
  public init() {}

  /// More classes cannot be read.
  static let mostClasses = 40

  /// Trains the network, or reads the file, and counts.
  public func figure(_ setting: Setting) throws -> Figure {
    let run = try ConfusionRun(self, setting: setting)
    let words = ConfusionWords(run: run, diagram: self, language: setting.language)
    let panels = ConfusionPanels(run: run, words: words).panels()
    let height = max(430, min(900, 110 + 24 * (run.classes + 2)))
    return Figure(
      name: Self.name, words: words, size: PageSize(width: panels.count * 410, height: height),
      columns: panels.count, panels: panels)
  }
}
