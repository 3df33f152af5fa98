import Plotting

/// The losses and the accuracies of all optimizers.
struct OptimizerRacePanels {
  let words: OptimizerRaceWords

  /// The training loss of each epoch.
  func losses() -> Panel {
    let parts = EpochPanel(
      quantity: .loss, curves: curves { ($0.losses, words.lossLegend($0)) }, language: words.language,
      title: words.lossTitle, valueName: words.loss, isLogarithmic: true)
    var panel = parts.panel()
    panel.subtitle = words.lossSubtitle
    return panel
  }

  /// The accuracy on the test digits after each epoch.
  func accuracies() -> Panel {
    let parts = EpochPanel(
      quantity: .accuracy, curves: curves { ($0.accuracies, words.accuracyLegend($0)) },
      language: words.language, title: words.accuracyTitle, valueName: words.accuracy)
    var panel = parts.panel()
    panel.subtitle = words.accuracySubtitle
    return panel
  }

  private func curves(_ part: (RacingOptimizer) -> (values: [Double], label: String)) -> [EpochCurve] {
    words.runs.enumerated().map { index, run in
      let (values, label) = part(run)
      return EpochCurve(
        values, label: label, style: Style(color: "class\(index)", width: 1.8, symbol: .ofSeries(index)))
    }
  }
}
