import Networks
import Plotting

/// The panels of the figure of normalisation: samples, their statistics, losses over the weights, distances by step.
struct NormalizationPanels {
  typealias Form = NormalizationRun.Form
  let run: NormalizationRun
  let words: NormalizationWords

  /// The samples of one form.
  func samples(_ form: Form) -> Panel {
    Panel(
      title: words.samplesTitle(form), x: Axis(label: words.feature(0, form)),
      y: Axis(label: words.feature(1, form)), frame: .box, equalAspect: !form.isRaw,
      marks: [
        PointMark(
          x: form.x, y: form.y, classes: run.classes, classNames: form.isRaw ? words.classNames : nil,
          style: Style(size: 6))
      ])
  }

  /// Means, deviations and ranges before and after.
  func statistics() -> Panel {
    Panel(
      title: words.statisticsTitle, frame: .bare,
      marks: [TableMark(header: words.tableHeader, rows: words.tableRows, style: Style(size: 11))])
  }

  /// The loss over the two weights as level lines, with the path of gradient descent.
  func bowl(_ form: Form) -> Panel {
    let (bowl, reach) = (form.bowl, form.reach)
    let highest = bowl.value(form.path[0]) - bowl.least
    let heights = (0..<7).map { power in (0..<power).reduce(2 * highest) { value, _ in value / 4 } }
    let lines: [any Mark] = heights.map { height in
      let line = bowl.levelLine(above: height)
      return LineMark(
        x: line.map(\.x), y: line.map(\.y), style: Style(color: "muted", width: 1, opacity: 0.8))
    }
    let end = form.path[form.path.count - 1]
    return Panel(
      title: words.bowlTitle(form),
      x: Axis(label: "$w_1$", domain: bowl.minimum.x - reach...bowl.minimum.x + reach),
      y: Axis(label: "$w_2$", domain: bowl.minimum.y - reach...bowl.minimum.y + reach), frame: .box,
      equalAspect: true,
      marks: lines + [
        PointMark(
          x: form.path.dropFirst().map(\.x), y: form.path.dropFirst().map(\.y),
          style: Style(color: "accent", size: 4)),
        LineMark(x: form.path.map(\.x), y: form.path.map(\.y), style: Style(color: "accent", width: 2)),
        PointMark(
          x: [form.path[0].x], y: [form.path[0].y], label: words.start,
          style: Style(color: "accent", size: 8, hollow: true)),
        PointMark(
          x: [bowl.minimum.x], y: [bowl.minimum.y], label: words.minimum,
          style: Style(color: "foreground", symbol: .star, size: 9)),
        // A ring, within which the star shows where both are one place.
        PointMark(
          x: [end.x], y: [end.y], label: words.end,
          style: Style(color: "accent", symbol: .square, size: 13, hollow: true)),
      ])
  }

  /// How much of the way to the minimum is left after each step.
  func distances() -> Panel {
    func line(_ form: Form, _ color: String, _ dash: Style.Dash?) -> LineMark {
      let shown = form.shownDistances
      return LineMark(
        x: shown.indices.map(Double.init), y: Array(shown), label: words.form(form),
        style: Style(color: color, width: 2, dash: dash))
    }
    return Panel(
      title: words.distancesTitle, x: Axis(label: words.step), y: Axis(label: words.distance, scale: "log"),
      marks: [line(run.raw, "validation", nil), line(run.standardised, "training", .dashed)])
  }
}
