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
    let last = Double(words.without.validation.count)
    var marks: [any Mark] = [
      LossCurveMarks.line(words.without.training, "training", .solid, label: words.trainingWithout),
      LossCurveMarks.line(words.without.validation, "validation", .solid, label: words.validationWithout),
      LossCurveMarks.line(words.with.training, "training", .dashed, label: words.trainingWith),
      LossCurveMarks.line(words.with.validation, "validation", .dashed, label: words.validationWith),
    ]
    marks.append(LossCurveMarks.best(of: words.without, label: words.minimum))
    let all = [words.without, words.with].flatMap { $0.training + $0.validation }
    // A tenth of air above for the number at the end of the highest line.
    let greatest = max(all.filter(\.isFinite).max() ?? 1, 1e-300) * 1.12
    marks += LossCurveMarks.ends([words.without.last, words.with.last], at: last, span: greatest)
    return Panel(
      title: words.losses, x: Axis(label: words.epoch, domain: 0...last),
      y: Axis(label: words.loss, domain: 0...greatest),
      marks: marks, columnSpan: 1 + words.thinned.count)
  }
}
