import Plotting

/// The curve −ln p with the samples on it, and the table of their losses.
struct CrossEntropyPanels {
  let run: CrossEntropyRun
  let words: CrossEntropyWords

  /// −ln p with the ideal point, the samples and two warnings at small probabilities.
  func curve() -> Panel {
    let x = SampledCurve.places(in: run.range, count: 393)
    let warnings = [0.1, 0.01].filter { run.range.contains($0) }
    var marks: [any Mark] = [
      LineMark(x: x, y: x.map(loss), label: "$-\\ln\\,p$", style: Style(color: "class0", width: 2.4)),
      PointMark(
        x: warnings, y: warnings.map(loss), style: Style(color: "muted", symbol: .circle, size: 6)),
      TextMark(
        x: warnings, y: warnings.map(loss), text: warnings.map { words.worked($0, loss($0)) },
        alignment: .leading, position: .middle, distance: 9),
      PointMark(
        x: [1], y: [0], label: words.idealName, style: Style(color: "foreground", symbol: .star, size: 10)),
      PointMark(
        x: run.chosen, y: run.indexLosses, label: words.sampleName,
        style: Style(color: "accent", symbol: .circle, size: 8)),
      RuleMark(y: [run.mean], label: words.meanName, style: Style(color: "muted", width: 1, dash: .dashed)),
    ]
    // Samples of one probability share a label.
    for (place, numbers) in sampleNumbers {
      marks.append(
        TextMark(
          x: [place], y: [loss(max(place, 1e-7))], text: [numbers], alignment: .leading, position: .above,
          distance: 4))
    }
    let greatest = max(loss(run.range.lowerBound), run.indexLosses.max() ?? 0)
    return Panel(
      title: words.curveTitle, x: Axis(label: words.probabilityName, domain: 0...1.03),
      y: Axis(label: words.lossName, domain: -0.05 * greatest...1.06 * greatest), marks: marks)
  }

  /// Where samples lie, with their numbers counted from 1.
  private var sampleNumbers: [(Double, String)] {
    var places: [(Double, String)] = []
    for (index, place) in run.chosen.enumerated() {
      if let same = places.firstIndex(where: { $0.0 == place }) {
        places[same].1 += ", \(index + 1)"
      } else {
        places.append((place, "\(index + 1)"))
      }
    }
    return places
  }

  /// Each sample's loss from one-hot vectors and from class numbers.
  func table() -> Panel {
    Panel(title: words.tableTitle, frame: .bare, marks: [TableMark(header: words.header, rows: words.rows)])
  }

  private func loss(_ p: Double) -> Double { -naturalLogarithm(p) }
}
