import Plotting

/// Losses above their slopes, over the output at the left and over the logit at the right.
struct LossComparisonPanels {
  let run: LossComparisonRun
  let words: LossComparisonWords

  /// Beyond this slope cross-entropy leaves the frame over ŷ, where it grows without bound.
  private static let steepest = 10.0
  private static let greatestLoss = 4.7

  /// The four panels, row by row.
  func all() -> [Panel] {
    [
      panel(
        words.outputTitle, x: outputAxis, y: Axis(label: words.lossName, domain: -0.15...Self.greatestLoss),
        run.outputs, \.overOutput.values, showsLegend: false),
      panel(
        words.logitTitle, x: logitAxis, y: Axis(label: words.lossName), run.logits, \.overLogit.values,
        showsLegend: true),
      panel(
        words.outputSlopeTitle, x: outputAxis, y: slopeAxis("$\\partial L/\\partial ŷ$", isLogit: false),
        run.outputs, \.overOutput.derivatives, showsLegend: false, marked: \.marked.output,
        at: run.marked.output),
      panel(
        words.logitSlopeTitle, x: logitAxis, y: slopeAxis("$\\partial L/\\partial z$", isLogit: true),
        run.logits, \.overLogit.derivatives, showsLegend: false, marked: \.marked.logit, at: run.marked.logit),
    ]
  }

  private var outputAxis: Axis { Axis(label: words.outputName, domain: 0...1) }
  private var logitAxis: Axis {
    Axis(label: words.logitName, domain: run.logits[0]...run.logits[run.logits.count - 1])
  }

  private func slopeAxis(_ label: String, isLogit: Bool) -> Axis {
    let size = isLogit ? 1.15 : Self.steepest
    let signs = Set(run.curves.map(\.target))
    return Axis(
      label: label,
      domain: (signs.contains(1) ? -size : -0.1 * size)...(signs.contains(0) ? size : 0.1 * size),
      showsZero: true)
  }

  private func panel(
    _ title: String, x: Axis, y: Axis, _ places: [Double],
    _ part: KeyPath<LossComparisonRun.Curve, [Double]>, showsLegend: Bool,
    marked: KeyPath<LossComparisonRun.Curve, Double>? = nil, at place: Double = 0
  ) -> Panel {
    var marks: [any Mark] = run.curves.map { curve in
      LineMark(
        x: places, y: curve[keyPath: part], label: words.name(of: curve), style: style(of: curve))
    }
    if let marked {
      // Over z the curves leave room outwards, over ŷ the frame leaves room inwards.
      let isRight = (marked == \.marked.logit) == (run.marked.target == 1)
      marks.append(RuleMark(x: [place], style: Style(color: "muted", width: 0.8, dash: .dotted)))
      for isCrossEntropy in [true, false] {
        let curve = run.first(crossEntropy: isCrossEntropy)
        let slope = curve[keyPath: marked]
        guard abs(slope) < Self.steepest else { continue }
        var dot = style(of: curve)
        dot.size = 8
        marks.append(PointMark(x: [place], y: [slope], style: dot))
        marks.append(
          TextMark(
            x: [place], y: [slope], text: [words.number(slope)],
            alignment: isRight ? .trailing : .leading,
            position: slope < 0 ? .below : .above, distance: 6))
      }
    }
    return Panel(title: title, x: x, y: y, showsLegend: showsLegend, marks: marks)
  }

  /// Losses by colour, targets by dash.
  private func style(of curve: LossComparisonRun.Curve) -> Style {
    Style(
      color: curve.isCrossEntropy ? "class0" : "class1", width: curve.isCrossEntropy ? 2.4 : 2,
      dash: curve.target == run.marked.target ? nil : .dotted)
  }
}
