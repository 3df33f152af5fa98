import Plotting

/// The function with its fits, and the error against the number of units.
struct ApproximationPanels {
  let run: ApproximationRun
  let words: ApproximationWords
  let range: ClosedRange<Double>

  /// Of tab10's colours those that are far from the accent, which the last network has, in any theme.
  static let palette = "tab10"
  private static let colors = [0, 2, 4, 6, 9]

  /// The function and the best network of each size.
  func curves() -> Panel {
    var marks: [any Mark] = [
      LineMark(
        x: run.task.x, y: run.task.target, label: words.targetName,
        style: Style(color: "target", width: 6, opacity: 0.35))
    ]
    let last = run.fits.count - 1
    for (index, fit) in run.fits.enumerated() {
      marks.append(
        LineMark(
          x: run.task.x, y: fit.curve, label: words.name(of: fit),
          style: index == last
            ? Style(color: "accent", width: 1.8)
            : Style(
              color: "class\(Self.colors[index % Self.colors.count])", width: 1.6,
              dash: index == 0 ? .dotted : index == 2 ? .dashed : nil)))
    }
    return Panel(
      title: words.curvesTitle, x: Axis(label: "$x$", domain: range), y: Axis(label: "$y$"), marks: marks)
  }

  /// Every start's error, and the least ones joined.
  func errors() -> Panel {
    let all = run.fits.flatMap { fit in fit.errors.map { (Double(fit.units), $0) } }.filter { $0.1 > 0 }
    let best = run.fits.filter { $0.error > 0 }
    let units = run.fits.map { Double($0.units) }
    return Panel(
      title: words.errorsTitle,
      x: Axis(
        label: words.unitsName, domain: units[0] / 1.3...units[units.count - 1] * 1.3, scale: LogScale.name),
      y: Axis(label: words.errorName, scale: LogScale.name),
      marks: [
        PointMark(
          x: all.map(\.0), y: all.map(\.1), label: words.startsName,
          style: Style(color: "muted", symbol: .circle, size: 6, hollow: true)),
        LineMark(
          x: best.map { Double($0.units) }, y: best.map(\.error), label: words.bestName,
          style: Style(color: "accent", width: 2, symbol: .circle, size: 7)),
      ])
  }
}
