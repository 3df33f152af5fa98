import Networks
import Plotting

/// The panels of the figure of dropout: the networks above, the losses below.
struct DropoutPanels {
  let words: DropoutWords
  private let layout: NetworkLayout

  init(_ words: DropoutWords) {
    self.words = words
    layout = NetworkLayout(layerSizes: words.diagram.drawnLayers)
  }

  /// The full network and the thinned ones.
  func networks() -> [Panel] {
    [panel(title: words.fullNetwork, subtitle: words.inference, dropped: [])]
      + words.thinned.enumerated().map { index, thinned in
        panel(
          title: words.thinnedNetwork(dropped: thinned.dropped.count), subtitle: words.step(index + 1),
          dropped: thinned.dropped)
      }
  }

  private func panel(title: String, subtitle: String, dropped: Set<NetworkLayout.Unit>) -> Panel {
    Panel(
      title: title, subtitle: subtitle, x: Axis(domain: layout.xDomain), y: Axis(domain: layout.yDomain),
      frame: .bare, showsLegend: false, marks: layout.marks(dropped: dropped))
  }

  /// The losses of both trainings over the epochs.
  func losses() -> Panel {
    var best = words.without.best
    best.label = words.minimum
    let parts = EpochPanel(
      quantity: .loss,
      curves: [
        curve(words.without.loss, .training, .solid, words.trainingWithout),
        curve(words.without.validationLoss, .validation, .solid, words.validationWithout),
        curve(words.with.loss, .training, .dashed, words.trainingWith),
        curve(words.with.validationLoss, .validation, .dashed, words.validationWith),
      ], language: words.language, title: words.losses, marked: [best], numbered: [1, 3])
    var panel = parts.panel()
    panel.columnSpan = 1 + words.thinned.count
    return panel
  }

  private func curve(
    _ losses: [Double], _ role: EpochCurve.Role, _ dash: Style.Dash, _ label: String
  ) -> EpochCurve {
    var curve = EpochCurve(losses, role, label: label, language: words.language)
    curve.style.dash = dash
    return curve
  }
}
