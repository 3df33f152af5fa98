import Networks
import Plotting

/// Loss and accuracy over the epochs of a training, or of several.
public struct TrainingCurvesDiagram: Diagram {
  /// `training-curves`
  public static let name = "training-curves"
  /// Handwritten digits.
  public static let chapter = Chapter.digits
  /// What the figure shows.
  public static let summary =
    "loss and accuracy after each epoch of one training or several, and the best epoch"

  /// Files of trainings: Keras's CSVLogger or `nnplot train --history`; none trains the chapter's network.
  public var histories: [String] = []
  /// The names of the trainings in `histories`; nil takes the files' names.
  public var names: [String]?
  /// A folder with MNIST's files; nil takes the built-in digits.
  public var folder: String?
  /// The network and its training.
  public var model = DigitClassifier.parameters

  /// The default figure: the chapter's network for ten epochs.
  public init() {}

  /// More trainings cannot be told apart.
  static let mostHistories = 12

  /// Trains the network, or reads the files, and draws what was measured.
  public func figure(_ setting: Setting) throws -> Figure {
    let run = try TrainingCurvesRun(self, setting: setting)
    let words = TrainingCurvesWords(run: run, diagram: self, language: setting.language)
    let panels = TrainingCurvesPanels(run: run, words: words).panels()
    return Figure(
      name: Self.name, words: words,
      size: PageSize(width: panels.count == 1 ? 640 : 820, height: panels.count == 1 ? 440 : 420),
      columns: panels.count, panels: panels)
  }
}
