import Networks
import Plotting

/// The panels: the deep network without activations, its one layer, the network that bends.
struct LinearCollapsePanels {
  let collapse: LinearCollapse
  let words: LinearCollapseWords

  /// Three panels on common scales.
  func panels() -> [Panel] {
    let line = collapse.x.map { collapse.slope * $0 + collapse.intercept }
    return [
      panel(
        words.deepTitle, words.deepSubtitle, collapse.deepCurve, color: "class0", words.deepLine,
        showsLegend: true),
      panel(words.layerTitle, words.layerSubtitle, line, color: "class0", words.layerLine, dash: .dashed),
      panel(
        words.bentTitle, words.bentSubtitle, collapse.bentCurve, color: "accent", words.bentLine, kinks: true),
    ]
  }

  private func panel(
    _ title: String, _ subtitle: String, _ y: [Double], color: String, _ label: String,
    dash: Style.Dash = .solid,
    kinks: Bool = false, showsLegend: Bool = false
  ) -> Panel {
    let samples = LinearCollapse.values(of: collapse.dataset)
    var marks: [any Mark] = [
      PointMark(
        x: collapse.dataset.feature(0), y: samples, label: words.samples,
        style: Style(color: "target", opacity: 0.55, symbol: .circle, size: 4)),
      LineMark(x: collapse.x, y: y, label: label, style: Style(color: color, width: 2.4, dash: dash)),
    ]
    if kinks, let places = collapse.drawnKinks {
      marks.append(
        RuleMark(x: places, style: Style(color: "muted", width: 0.8, dash: .dotted)))
    }
    return Panel(
      title: title, subtitle: subtitle, x: Axis(label: words.feature), y: Axis(label: words.target),
      showsLegend: showsLegend, marks: marks)
  }
}
