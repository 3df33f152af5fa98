import Plotting

/// The accuracy above the loss, over the same weights.
struct AccuracyVsLossPanels {
  let sweep: WeightSweep
  let words: AccuracyVsLossWords

  private var domain: ClosedRange<Double> { sweep.weights[0]...sweep.weights[sweep.weights.count - 1] }

  /// The stretch on which the accuracy stands still while the loss moves most.
  private func stretch(_ y: ClosedRange<Double>, label: String?) -> any Mark {
    let range = sweep.widestPlateau.range
    return RectMark(
      xStart: [range.lowerBound], xEnd: [range.upperBound], yStart: [y.lowerBound], yEnd: [y.upperBound],
      label: label, style: Style(color: "muted", width: 0, opacity: 0.14))
  }

  private func trained(_ value: Double) -> [any Mark] {
    [
      RuleMark(x: [sweep.trained.weight], style: Style(color: "foreground", width: 1.2, dash: .dotted)),
      PointMark(
        x: [sweep.trained.weight], y: [value], label: words.trainedName,
        style: Style(color: "foreground", symbol: .circle, size: 9, hollow: true)),
    ]
  }

  private static func padded(_ values: [Double], least: Double) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let margin = max(0.08 * (high - low), least)
    return low - margin...high + margin
  }

  /// Level stretches with a gap at each jump, so that nothing is drawn where there is no value.
  func accuracy() -> Panel {
    let air = Self.padded(sweep.accuracies, least: 0.02)
    // No accuracy is below none or above all; a little air keeps the line itself whole.
    let y = max(air.lowerBound, -0.004)...min(air.upperBound, 1.004)
    var (places, values): ([Double], [Double]) = ([], [])
    for plateau in sweep.plateaus {
      places += [plateau.range.lowerBound, plateau.range.upperBound, .nan]
      values += [plateau.accuracy, plateau.accuracy, .nan]
    }
    let risers = zip(sweep.accuracies, sweep.accuracies.dropFirst()).filter { $0 != $1 }
    let jumps = zip(sweep.jumps, zip(sweep.accuracies, sweep.accuracies.dropFirst())).filter { $1.0 != $1.1 }
    var marks: [any Mark] = [stretch(y, label: words.stretchName)]
    if !risers.isEmpty {
      marks.append(
        RuleMark(
          x: jumps.map(\.0), yStart: risers.map { min($0, $1) }, yEnd: risers.map { max($0, $1) },
          style: Style(color: "muted", width: 1, dash: .dotted)))
    }
    marks.append(
      LineMark(x: places, y: values, label: words.accuracyName, style: Style(color: "validation", width: 3)))
    return Panel(
      title: words.accuracyTitle, x: Axis(label: words.weightName, domain: domain),
      y: Axis(label: words.accuracyName, domain: y, format: .percent),
      marks: marks + trained(sweep.trained.accuracy))
  }

  /// The loss, with its least value.
  func loss() -> Panel {
    let y = Self.padded(sweep.losses, least: 1e-9)
    var marks: [any Mark] = [
      stretch(y, label: nil),
      LineMark(
        x: sweep.weights, y: sweep.losses, label: words.lossName, style: Style(color: "training", width: 2.5)),
    ]
    marks.append(
      PointMark(
        x: [sweep.best.weight], y: [sweep.best.loss], label: words.bestName,
        style: Style(color: "accent", symbol: .star, size: 16)))
    return Panel(
      title: words.lossTitle, x: Axis(label: words.weightName, domain: domain),
      y: Axis(label: words.lossName, domain: y), marks: marks + trained(sweep.trained.loss))
  }
}
