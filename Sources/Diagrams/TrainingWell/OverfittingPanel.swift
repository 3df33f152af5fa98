import Plotting

/// The panel of the figure of overfitting: both losses, the gap between them, and the best epoch.
struct OverfittingPanel {
  let curves: LossCurves
  let words: OverfittingWords

  private var last: Double { Double(curves.epochs) }

  func panel() -> Panel {
    let y = self.y
    let epochs = curves.validation.indices.map { Double($0 + 1) }
    var marks: [any Mark] = [
      AreaMark(
        x: epochs, yStart: curves.training, yEnd: curves.validation, label: words.gap,
        style: Style(color: "muted", opacity: 0.15)),
      RuleMark(x: [Double(curves.best.epoch)], style: Style(color: "foreground", width: 1.2, dash: .dashed)),
      LossCurveMarks.line(curves.training, "training", .solid, label: words.training),
      LossCurveMarks.line(curves.validation, "validation", .solid, label: words.validation),
      LossCurveMarks.best(of: curves, label: words.minimum, size: 14),
    ]
    marks += LossCurveMarks.ends(
      [curves.last, curves.lastTraining], at: last, span: y.upperBound - y.lowerBound)
    // Beside the upper end of its line, where falling losses leave room.
    let isLate = Double(curves.best.epoch) > 0.6 * last
    marks.append(
      TextMark(
        x: [Double(curves.best.epoch)], y: [y.upperBound],
        text: [isLate ? words.best + " " : " " + words.best],
        alignment: isLate ? .trailing : .leading, position: .below, distance: 3,
        style: Style(color: "foreground", size: 12)))
    return Panel(
      x: Axis(label: words.epoch, domain: 0...last), y: Axis(label: words.loss, domain: y), marks: marks)
  }

  /// From 0, or below it where losses are negative, with air for the number at the end of the highest line.
  private var y: ClosedRange<Double> {
    let all = curves.training + curves.validation
    let (least, greatest) = (min(0, all.min() ?? 0), max(0, all.max() ?? 1))
    let length = max(greatest - least, 1e-300)
    return (least < 0 ? least - 0.06 * length : 0)...greatest + 0.12 * length
  }
}
