import Plotting

/// The panels of activation functions and of their derivatives.
struct ActivationPanels {
  let curves: [ActivationCurve]
  let range: ClosedRange<Double>
  let words: ActivationWords

  private static let valueStyle = Style(color: "class0")
  private static let derivativeStyle = Style(color: "class1")

  /// The panel of one function.
  func values(of index: Int) -> Panel {
    let curve = curves[index]
    let subtitle = [curve.formula, curve.range].filter { !$0.isEmpty }.joined(separator: "  ∈\u{00A0}")
    return Panel(
      title: Markup.escaped(curve.name), subtitle: subtitle, x: xAxis, y: yAxis("$f(x)$", of: \.values),
      legendTitle: "", marks: marks(curve, \.values, style: Self.valueStyle),
      insets: inset(of: curve))
  }

  /// The panel of one function's derivative, with its extremes marked.
  func derivative(of index: Int) -> Panel {
    let curve = curves[index]
    return Panel(
      x: xAxis, y: yAxis("$f\\,′(x)$", of: \.derivative),
      marks: marks(curve, \.derivative, style: Self.derivativeStyle) + extremes(of: curve) + slopes(of: curve)
    )
  }

  /// All functions in one panel.
  func allValues() -> Panel {
    Panel(title: words.functions, x: xAxis, y: yAxis("$f(x)$", of: \.values), marks: all(\.values))
  }

  /// All derivatives in one panel.
  func allDerivatives() -> Panel {
    Panel(
      title: words.derivatives, x: xAxis, y: yAxis("$f\\,′(x)$", of: \.derivative), marks: all(\.derivative))
  }

  private var xAxis: Axis { Axis(label: "$x$", domain: range, showsZero: true) }

  /// The same scale for all functions, so that they can be compared.
  private func yAxis(_ label: String, of part: KeyPath<ActivationCurve.Line, SampledCurve>) -> Axis {
    let values = curves.flatMap(\.lines).flatMap { $0[keyPath: part].y }.filter(\.isFinite)
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    let length = high > low ? high - low : 1
    guard part == \ActivationCurve.Line.derivative else {
      return Axis(label: label, domain: low - 0.07 * length...high + 0.07 * length, showsZero: true)
    }
    // Above the greatest slope stands its value, below a least one as well.
    let hasLeast = curves.flatMap(\.lines).contains { words.extremes(of: $0).contains { !$0.isMaximum } }
    let below = hasLeast ? 0.2 : 0.15
    return Axis(label: label, domain: low - below * length...high + 0.2 * length, showsZero: true)
  }

  private func marks(
    _ curve: ActivationCurve, _ part: KeyPath<ActivationCurve.Line, SampledCurve>, style: Style
  ) -> [any Mark] {
    curve.lines.enumerated().flatMap { index, line -> [any Mark] in
      let isOnly = curve.lines.count == 1
      let style = isOnly ? style : Style(color: "class\(index)")
      return drawn(line[keyPath: part], label: isOnly ? nil : line.label, style: style)
    }
  }

  /// All curves; one that others run along is drawn wider, so that it shows on both sides of them.
  private func all(_ part: KeyPath<ActivationCurve.Line, SampledCurve>) -> [any Mark] {
    let lines = curves.flatMap { curve in
      curve.lines.map { line in
        let label = [Markup.escaped(curve.name), line.label].filter { !$0.isEmpty }.joined(separator: " ")
        return (label: label, curve: line[keyPath: part])
      }
    }
    return lines.enumerated().flatMap { index, line in
      let covering = lines[(index + 1)...].filter { $0.curve.coincidence(with: line.curve) > 0.2 }.count
      return drawn(
        line.curve, label: line.label, style: Style(color: "class\(index)", width: 2 + 2.5 * Double(covering))
      )
    }
  }

  /// The curve, and at each jump a closed dot at the function's value and an open one on the other side.
  private func drawn(_ curve: SampledCurve, label: String?, style: Style) -> [any Mark] {
    var marks: [any Mark] = [LineMark(x: curve.x, y: curve.y, label: label, style: style)]
    guard !curve.jumps.isEmpty else { return marks }
    let places = curve.jumps.map(\.x)
    var closed = style
    closed.size = 7
    var open = closed
    open.hollow = true
    marks.append(PointMark(x: places, y: curve.jumps.map(\.right), style: open))
    marks.append(PointMark(x: places, y: curve.jumps.map(\.value), style: closed))
    return marks
  }

  /// The greatest and the least slope with their places, where the derivative is smooth.
  private func extremes(of curve: ActivationCurve) -> [any Mark] {
    guard curve.lines.count == 1, let line = curve.lines.first else { return [] }
    var marks: [any Mark] = []
    for extreme in words.extremes(of: line) {
      marks.append(PointMark(x: [extreme.x], y: [extreme.y], style: Style(color: "accent", size: 7)))
      marks.append(
        TextMark(
          x: [extreme.x], y: [extreme.y], text: [extreme.text],
          // The vertical axis would run through a number in the middle.
          alignment: abs(extreme.x) < 0.05 * (range.upperBound - range.lowerBound) ? .leading : .center,
          position: extreme.isMaximum ? .above : .below,
          distance: 6))
    }
    return marks
  }

  /// The slopes on both sides of a jump, each beside its dot where its own branch is not, and clear of the axis,
  /// which would look like a minus sign.
  private func slopes(of curve: ActivationCurve) -> [any Mark] {
    curve.lines.flatMap { line in
      line.derivative.jumps.flatMap { jump -> [any Mark] in
        [
          TextMark(
            x: [jump.x], y: [jump.value], text: [words.number(jump.value)], alignment: .leading,
            position: jump.value < jump.right ? .below : .above, distance: 4),
          TextMark(
            x: [jump.x], y: [jump.right], text: [words.number(jump.right)],
            alignment: crosses(line.derivative, jump.right, leftOf: jump.x) ? .leading : .trailing,
            position: jump.right < jump.value ? .below : .above, distance: 4),
        ]
      }
    }
  }

  /// Whether the curve passes a height within a tenth of the range on the left of a place, where a label of that
  /// height would lie.
  private func crosses(_ curve: SampledCurve, _ height: Double, leftOf place: Double) -> Bool {
    let reach = 0.1 * (range.upperBound - range.lowerBound)
    let near = zip(curve.x, curve.y).filter { $0.0 < place && $0.0 > place - reach }.map(\.1)
    guard let least = near.min(), let greatest = near.max() else { return false }
    return least < height && height < greatest
  }

  /// The negative side enlarged, where it is not zero but too flat to be seen on the common scale.
  private func inset(of curve: ActivationCurve) -> [Inset] {
    guard let line = curve.lines.first, curve.lines.count == 1, range.lowerBound < 0, range.upperBound > 0,
      let domain = yAxis("", of: \.values).domain
    else { return [] }
    let negative = zip(line.values.x, line.values.y).filter { $0.0 <= 0 }
    let deviation = negative.map { abs($0.1) }.filter(\.isFinite).max() ?? 0
    guard deviation > 1e-6, deviation < 0.03 * (domain.upperBound - domain.lowerBound) else { return [] }
    let enlarged = Panel(
      subtitle: words.enlarged, x: Axis(domain: range.lowerBound...0),
      y: Axis(domain: -1.25 * deviation...0.35 * deviation, showsZero: true),
      frame: .box, marks: [LineMark(x: negative.map(\.0), y: negative.map(\.1), style: Self.valueStyle)])
    return [Inset(left: 0.19, top: 0.16, width: 0.27, height: 0.32, panel: enlarged)]
  }
}
