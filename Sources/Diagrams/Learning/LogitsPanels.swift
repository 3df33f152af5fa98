import Plotting

/// Bars of logits, exponentials and probabilities, and the losses in single precision.
struct LogitsPanels {
  let run: LogitsRun
  let words: LogitsWords

  func logits() -> Panel { bars(run.logits, title: words.logitsTitle, words.number) }

  func exponentials() -> Panel { bars(run.exponentials, title: words.exponentialsTitle, words.number) }

  func probabilities() -> Panel { bars(run.probabilities, title: words.probabilitiesTitle, words.share) }

  /// A bar for each class with its number; the greatest one stands out.
  private func bars(_ values: [Double], title: String, _ text: (Double) -> String) -> Panel {
    let places = values.indices.map(Double.init)
    let others = places.indices.filter { $0 != run.predicted }
    let low = min(0, values.min() ?? 0)
    let high = max(0, values.max() ?? 0)
    let length = max(high - low, 1e-9)
    let top = places[run.predicted]
    var marks: [any Mark] = [
      BarMark(
        x: others.map { places[$0] }, y: others.map { values[$0] }, width: 0.66,
        style: Style(color: "class0", opacity: 1)),
      BarMark(x: [top], y: [values[run.predicted]], width: 0.66, style: Style(color: "accent")),
    ]
    // Among many bars the numbers of those that can hardly be seen would run into each other.
    let least = values.count > 5 ? 0.02 * length : 0
    for (place, value) in zip(places, values) where abs(value) >= least {
      marks.append(
        TextMark(
          x: [place], y: [value], text: [text(value)], position: value < 0 ? .below : .above, distance: 3))
    }
    return Panel(
      title: title,
      x: Axis(
        label: words.className, domain: -0.6...Double(values.count) - 0.4, scale: CategoryScale.name,
        categories: values.indices.map { "\($0)" }),
      y: Axis(
        domain: low - (low < 0 ? 0.14 : 0) * length...high + (high > 0 ? 0.14 : 0) * length,
        showsZero: low < 0),
      showsLegend: false, marks: marks)
  }

  /// The loss of the true class while all logits grow together.
  func losses() -> Panel {
    let open = run.fromProbabilities.firstIndex { !$0.isFinite }
    let infinite = run.fromProbabilities.map { $0.isFinite ? $0 : .nan }
    var marks: [any Mark] = [
      LineMark(
        x: run.factors, y: run.fromLogits, label: words.fromLogitsName,
        style: Style(color: "class0", width: 5)),
      LineMark(
        x: run.factors, y: infinite, label: words.fromProbabilitiesName,
        style: Style(color: "class1", width: 2)),
      LineMark(
        x: run.factors, y: run.clipped, label: words.clippedName, style: Style(color: "class2", width: 2)),
    ]
    if let open, open > 0 {
      marks.append(
        PointMark(
          x: [run.factors[open - 1]], y: [run.fromProbabilities[open - 1]],
          style: Style(color: "class1", symbol: .cross, size: 9)))
      marks.append(
        TextMark(
          x: [run.factors[open - 1]], y: [run.fromProbabilities[open - 1]],
          text: [words.infinity(run.factors[open])], alignment: .trailing, position: .above, distance: 8))
    }
    return Panel(
      title: words.lossTitle,
      x: Axis(label: words.factorName, domain: 0...(run.factors.last ?? 1)), y: Axis(label: words.lossName),
      marks: marks, columnSpan: 3)
  }
}
