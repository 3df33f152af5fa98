import Plotting

/// The curve with its tangent and secants, and the errors against the width.
struct QuotientPanels {
  let run: QuotientRun
  let words: QuotientWords

  // The sequence's first is a solid line in print, as the function and its tangent are.
  private static let forwardStyle = Style(color: "class1")
  private static let centralStyle = Style(color: "class3")

  /// The function, its tangent and both secants.
  func curve() throws -> Panel {
    let quotients = run.quotients
    let (x, h) = (quotients.x, run.h)
    let domain = x - 2.5 * h...x + 2 * h
    let places = SampledCurve.places(in: domain, count: 361)
    let values = try quotients.values(at: places).map { $0.isFinite ? $0 : .nan }
    let ends = try quotients.values(at: [x - h, x + h])
    let range = heights(values, ends)
    func line(_ slope: Double, through y: Double, at place: Double) -> [Double] {
      places.map { y + slope * ($0 - place) }
    }
    let marks: [any Mark] = [
      RuleMark(x: [x - h, x, x + h], style: Style(color: "muted", width: 0.8, dash: .dotted)),
      LineMark(
        x: places, y: values, label: words.functionName, style: Style(color: "foreground", width: 2.4)),
      LineMark(
        x: places, y: line(quotients.slope, through: quotients.value, at: x), label: words.tangentName,
        style: Style(color: "muted", width: 1.6)),
      LineMark(
        x: places, y: line(run.forward, through: quotients.value, at: x), label: words.forwardName,
        style: Self.forwardStyle),
      LineMark(
        x: places, y: line(run.central, through: ends[0], at: x - h), label: words.centralName,
        style: Self.centralStyle),
      PointMark(
        x: [x - h, x, x + h], y: [ends[0], quotients.value, ends[1]],
        style: Style(color: "foreground", symbol: .circle, size: 8)),
      TextMark(
        x: [x - h, x, x + h], y: Array(repeating: range.lowerBound, count: 3),
        text: ["$x - h$", "$x$", "$x + h$"], alignment: .leading, position: .above, distance: 5),
    ]
    return Panel(
      title: words.curveTitle, x: Axis(label: "$x$", domain: domain),
      y: Axis(label: "$f(x)$", domain: range), marks: marks)
  }

  /// The curve's own range where it is about as wide as that between the places used, with room for the lines.
  private func heights(_ values: [Double], _ ends: [Double]) -> ClosedRange<Double> {
    let quotients = run.quotients
    let slopes = [quotients.slope, run.forward, run.central]
    let reach =
      slopes.flatMap { [quotients.value - 2.5 * $0 * run.h, quotients.value + 2 * $0 * run.h] } + ends
    let low = reach.min() ?? 0
    let high = reach.max() ?? 1
    let length = max(high - low, 1e-9 * max(1, abs(high)))
    // A curve that plunges or soars is cut off half a range further out.
    let finite = values.filter(\.isFinite)
    let least = max(finite.min() ?? low, low - 0.6 * length)
    let greatest = min(finite.max() ?? high, high + 0.6 * length)
    return min(low, least) - 0.06 * length...max(high, greatest) + 0.06 * length
  }

  /// Both errors against h, on logarithmic scales.
  func errors() -> Panel {
    let forward = positive(run.errors.forward)
    let central = positive(run.errors.central)
    var marks: [any Mark] = [
      RuleMark(x: [run.h], style: Style(color: "muted", width: 0.8, dash: .dotted)),
      LineMark(x: run.widths, y: forward, label: words.forwardErrorName, style: Self.forwardStyle),
      LineMark(x: run.widths, y: central, label: words.centralErrorName, style: Self.centralStyle),
    ]
    // Left of the forward quotient's best width there is room below, right of the central one's.
    for (errors, style, error, alignment) in [
      (run.errors.forward, Self.forwardStyle, run.forwardError, Typesetter.Alignment.trailing),
      (run.errors.central, Self.centralStyle, run.centralError, .center),
    ] {
      if error > 0 {
        var dot = style
        dot.size = 8
        marks.append(PointMark(x: [run.h], y: [error], style: dot))
      }
      if let best = run.best(errors) {
        var star = style
        star.symbol = .star
        star.size = 9
        marks.append(PointMark(x: [best.h], y: [best.error], style: star))
        marks.append(
          TextMark(
            x: [best.h], y: [best.error], text: [words.best(best.h)], alignment: alignment, position: .below,
            distance: 8))
      }
    }
    let all = (forward + central).filter(\.isFinite)
    let low = all.min() ?? 1e-16
    let high = all.max() ?? 1
    return Panel(
      title: words.errorTitle, x: Axis(label: "$h$", scale: LogScale.name),
      y: Axis(label: words.errorName, domain: low / 30...high * 3, scale: LogScale.name), marks: marks)
  }

  /// An error of 0 has no place on a logarithmic scale.
  private func positive(_ errors: [Double]) -> [Double] { errors.map { $0 > 0 && $0.isFinite ? $0 : .nan } }
}
