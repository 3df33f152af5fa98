import Networks
import Plotting

/// The samples with the neuron's probabilities and the mask of class 1, and the loss per step.
struct LogisticNeuronPanels {
  let training: LineTraining
  let words: LogisticNeuronWords

  /// More samples than this have no room for a word each.
  private static let mostMasked = 10

  private var range: ClosedRange<Double> {
    let low = training.x.min() ?? 0
    let high = training.x.max() ?? 1
    let margin = 0.2 * max(high - low, 1e-9 * max(abs(high), 1))
    return low - margin...high + margin
  }

  private var isMasked: Bool { training.x.count <= Self.mostMasked }

  /// The map of the trained neuron's probability, its curve before, during and after training, and the samples.
  func probabilities() -> Panel {
    let top = isMasked ? 1.195 : 1.12
    let x = SampledCurve.places(in: range, count: 241)
    var marks: [any Mark] = [map(x, y: [-0.12, top])]
    for (index, line) in training.lines.enumerated() {
      let (y, style) = (x.map { sigmoid(line.value(at: $0)) }, style(ofLine: index))
      // An edge of paper sets a line off from the darkest shades.
      marks.append(
        LineMark(x: x, y: y, style: Style(color: "background", width: (style.width ?? 2) + 2.4)))
      marks.append(LineMark(x: x, y: y, label: words.name(of: line), style: style))
    }
    marks += crossing(top: top)
    let classes = training.y.map { Int($0) }
    marks.append(
      PointMark(
        x: training.x, y: training.y, classes: classes, classNames: words.classNames,
        style: Style(size: training.x.count > 50 ? 5 : 10)))
    if isMasked { marks += mask() }
    return Panel(
      title: words.curveTitle, x: Axis(label: words.xName, domain: range),
      y: Axis(label: words.probabilityName, domain: -0.12...top), frame: .box, marks: marks, columnSpan: 2)
  }

  private func map(_ x: [Double], y: [Double]) -> any Mark {
    let row = x.map { sigmoid(training.final.value(at: $0)).rounded(toSignificantDigits: 6) }
    return HeatmapMark(
      x: x, y: y, values: Grid(rows: 2, columns: x.count, values: row + row), range: 0...1,
      style: Style(colormap: "probability"))
  }

  /// The untrained curve is dashed, the final one in the accent.
  private func style(ofLine index: Int) -> Style {
    if index == 0 { return Style(color: "muted", width: 1.6, dash: .dashed) }
    if index == training.lines.count - 1 { return Style(color: "accent", width: 3) }
    // The first two of the sequence are the samples' classes, the third is close to the accent.
    return Style(color: "class\(index + 2)", width: 1.6)
  }

  /// The place of probability one half, if it lies among the samples.
  private func crossing(top: Double) -> [any Mark] {
    guard let boundary = words.boundary, range.contains(boundary) else { return [] }
    let style = Style(color: "foreground", width: 1.4, dash: .dotted)
    return [
      RuleMark(x: [boundary], yStart: [-0.12], yEnd: [isMasked ? 1.07 : top], style: style),
      RuleMark(xStart: [range.lowerBound], xEnd: [boundary], y: [0.5], style: style),
      PointMark(
        x: [boundary], y: [0.5], style: Style(color: "foreground", symbol: .diamond, size: 9)),
      TextMark(
        x: [boundary + 0.015 * (range.upperBound - range.lowerBound)], y: [0.43], text: [words.crossingName],
        alignment: .leading, position: .middle, distance: 0, style: Style(color: "foreground", size: 12)),
    ]
  }

  /// Whether each sample is of class 1, above it, as a comparison of arrays answers.
  private func mask() -> [any Mark] {
    [
      RuleMark(y: [1.07], style: Style(color: "axis", width: 1)),
      TextMark(
        x: [range.lowerBound], y: [1.13], text: [" " + words.maskName], alignment: .leading,
        position: .middle,
        distance: 0, style: Style(color: "foreground", size: 12)),
      TextMark(
        x: training.x, y: training.x.map { _ in 1.13 },
        text: training.y.map { $0 == 1 ? "True" : "False" }, position: .middle, distance: 0,
        style: Style(color: "foreground", size: 12)),
    ]
  }

  /// The cross-entropy, with a point for each curve drawn.
  func losses() -> Panel {
    LineLossPanel(
      training: training, title: words.lossTitle, stepName: words.stepName, lossName: words.lossName
    )
    .panel(style: style(ofLine:))
  }
}
