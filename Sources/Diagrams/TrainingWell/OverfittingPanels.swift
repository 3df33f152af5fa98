import Networks
import Plotting

/// The panel of the figure of overfitting.
struct OverfittingPanels {
  let history: History
  let words: OverfittingWords

  /// Both losses, the gap between them, and the best epoch.
  func losses() -> Panel {
    var marked = history.best
    (marked.label, marked.text) = (words.minimum, words.best)
    return EpochPanel(
      quantity: .loss,
      curves: [
        EpochCurve(history.loss, .training, label: words.training, language: words.language),
        EpochCurve(history.validationLoss, .validation, label: words.validation, language: words.language),
      ], language: words.language, marked: [marked], hasTextsAbove: true, numbered: [0, 1],
      gap: (0, 1, words.gap)
    ).panel()
  }
}
