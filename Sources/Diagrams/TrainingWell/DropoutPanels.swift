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
    let best = words.without.best
    var marks: [any Mark] = [
      line(words.without.training, "training", .solid, words.trainingWithout),
      line(words.without.validation, "validation", .solid, words.validationWithout),
      line(words.with.training, "training", .dashed, words.trainingWith),
      line(words.with.validation, "validation", .dashed, words.validationWith),
    ]
    marks.append(
      PointMark(
        x: [Double(best.epoch)], y: [best.loss], label: words.minimum,
        style: Style(color: "validation", symbol: .star, size: 10)))
    let all = [words.without, words.with].flatMap { $0.training + $0.validation }
    // A tenth of air above for the number at the end of the highest line.
    let greatest = max(all.filter(\.isFinite).max() ?? 1, 1e-300) * 1.12
    marks += ends(at: last, greatest: greatest)
    return Panel(
      title: words.losses, x: Axis(label: words.epoch, domain: 0...last),
      y: Axis(label: words.loss, domain: 0...greatest),
      marks: marks, columnSpan: 1 + words.thinned.count)
  }

  /// The final validation losses, written at the ends of their lines: the lower one below its line if there is no
  /// room for it between both.
  private func ends(at last: Double, greatest: Double) -> [any Mark] {
    let values = [words.without.last, words.with.last].sorted(by: >)
    let isNarrow = values[0] - values[1] < 0.15 * greatest
    return zip(values, [.above, isNarrow ? .below : .above]).map { value, position in
      TextMark(
        x: [last], y: [value], text: [ClassifierText.short(value)], alignment: .trailing, position: position,
        distance: 4)
    }
  }

  private func line(_ losses: [Double], _ color: String, _ dash: Style.Dash, _ label: String) -> LineMark {
    LineMark(
      x: losses.indices.map { Double($0 + 1) }, y: losses, label: label,
      style: Style(color: color, dash: dash))
  }
}
