import Plotting

/// The fits, the ways of the kinks, and the error.
struct ReLUFitPanels {
  let run: ReLUFitRun
  let words: ReLUFitWords
  let range: ClosedRange<Double>

  /// More units than this are not told apart.
  private static let mostNamed = 8
  /// More kinks than this have no lines up to the fit.
  private static let mostLed = 30

  /// The same heights in all panels, with room below for the kinks.
  private var heights: ClosedRange<Double> {
    let all = run.task.target + run.shown.flatMap(\.curve)
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    let air = max(0.08 * (high - low), 1e-9)
    return low - 1.6 * air...high + air
  }

  /// The function and the network after some epochs, its kinks on the axis.
  func fit(_ moment: ReLUFitRun.Moment) -> Panel {
    let (x, heights) = (run.task.x, heights)
    let kinks = inside(moment)
    let led = kinks.count <= Self.mostLed ? kinks : []
    let isFirst = moment.epoch == 0
    return Panel(
      title: words.name(of: moment), subtitle: words.error(of: moment), x: Axis(label: "$x$", domain: range),
      y: Axis(label: isFirst ? "$y$" : "", domain: heights), showsLegend: isFirst,
      marks: [
        RuleMark(
          x: led, yStart: led.map { _ in heights.lowerBound }, yEnd: led.map { height(of: moment, at: $0) },
          style: Style(color: "muted", width: 1, dash: .dotted)),
        LineMark(
          x: x, y: run.task.target, label: words.targetName,
          style: Style(color: "target", width: 5, opacity: 0.35)),
        LineMark(x: x, y: moment.curve, label: words.fitName, style: Style(color: "accent", width: 2)),
        PointMark(
          x: kinks, y: kinks.map { _ in heights.lowerBound }, label: words.kinkName,
          style: Style(color: "foreground", symbol: .triangle, size: 9)),
      ])
  }

  /// The kinks that lie in the range, rising.
  private func inside(_ moment: ReLUFitRun.Moment) -> [Double] {
    moment.kinks.filter(range.contains).sorted()
  }

  /// The fit at a place, from its neighbours.
  private func height(of moment: ReLUFitRun.Moment, at place: Double) -> Double {
    let x = run.task.x
    let share = (place - x[0]) / (x[x.count - 1] - x[0]) * Double(x.count - 1)
    let index = min(max(Int(share), 0), x.count - 2)
    let part = share - Double(index)
    return moment.curve[index] * (1 - part) + moment.curve[index + 1] * part
  }

  private var epochAxis: Axis {
    Axis(
      label: words.epochName, domain: 0...Double(run.end.epoch), scale: SymlogScale.name, threshold: 1)
  }

  /// Where each unit switches, epoch by epoch.
  func kinks() -> Panel {
    let epochs = run.moments.map { Double($0.epoch) }
    let units = run.start.kinks.indices
    let lines = units.map { unit in
      LineMark(
        x: epochs, y: run.moments.map { range.contains($0.kinks[unit]) ? $0.kinks[unit] : .nan },
        style: units.count <= Self.mostNamed
          ? Style(color: "class\(unit)", width: 2) : Style(color: "muted", width: 1, opacity: 0.6))
    }
    return Panel(
      title: words.kinksTitle, x: epochAxis, y: Axis(label: "$x$", domain: range), marks: moments() + lines,
      columnSpan: 2)
  }

  /// The mean squared error, epoch by epoch.
  func errors() -> Panel {
    let drawn = run.moments.filter { $0.error > 0 }
    let dots = run.shown.filter { $0.error > 0 }
    return Panel(
      title: words.errorsTitle, x: epochAxis, y: Axis(scale: LogScale.name),
      marks: moments() + [
        LineMark(
          x: drawn.map { Double($0.epoch) }, y: drawn.map(\.error), style: Style(color: "training", width: 2)),
        PointMark(
          x: dots.map { Double($0.epoch) }, y: dots.map(\.error),
          style: Style(color: "accent", symbol: .circle, size: 8)),
      ], columnSpan: 2)
  }

  /// Thin lines at the epochs that are drawn above.
  private func moments() -> [any Mark] {
    [
      RuleMark(
        x: run.shown.map { Double($0.epoch) }, style: Style(color: "muted", width: 1, dash: .dotted))
    ]
  }
}
