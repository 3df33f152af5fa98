import Plotting

/// A histogram of each initializer's weights, and below them what layers make of them.
struct InitDistributionsPanels {
  let words: InitDistributionsWords

  private var runs: [InitializationRun] { words.runs }

  /// The weights of the first layer, on a scale of their own.
  func histogram(_ index: Int) -> Panel {
    let run = runs[index]
    let greatest = run.weights.map(abs).max() ?? 0
    let isSpike = Set(run.weights).count == 1
    let reach = isSpike ? max(1, 2 * greatest) : 1.05 * greatest
    let edges = (0...41).map { reach * (2 * Double($0) / 41 - 1) }
    let bars = Histogram(run.weights, bins: .edges(edges))
      .mark(density: !isSpike, style: Style(color: "class\(index)"))
    return Panel(
      title: words.name(of: run), subtitle: words.deviation(of: run),
      x: Axis(label: words.weight, domain: -reach...reach),
      y: Axis(label: isSpike ? words.count : words.density), showsLegend: false, marks: [bars])
  }

  /// The spread of activations in each layer.
  func activations() -> Panel {
    spread(
      runs.map(\.activations), title: words.activationsTitle, subtitle: words.activationsSubtitle,
      showsLegend: true)
  }

  /// The spread of derivatives in each layer.
  func gradients() -> Panel {
    spread(
      runs.map(\.gradients), title: words.gradientsTitle, subtitle: words.gradientsSubtitle,
      showsLegend: false)
  }

  /// The share of each layer's units that are dead.
  func dead() -> Panel { share(runs.map(\.dead), title: words.deadTitle, subtitle: words.deadSubtitle) }

  /// The share of each layer's outputs where the activation is flat.
  func flat() -> Panel { share(runs.map(\.flat), title: words.flatTitle, subtitle: words.flatSubtitle) }

  private func share(_ values: [[Double]], title: String, subtitle: String) -> Panel {
    // Shares often coincide: what lies below is wider.
    let marks = values.enumerated().map { index, values in
      line(values, index, label: nil, excess: 1.2 * Double(min(3, runs.count - 1 - index)))
    }
    return Panel(
      title: title, subtitle: subtitle, x: layers, y: Axis(label: words.share, domain: -0.04...1.04),
      showsLegend: false, marks: marks)
  }

  private var layers: Axis {
    Axis(label: words.layer, domain: 0.5...Double(runs[0].activations.count) + 0.5)
  }

  /// Lines on a logarithmic scale; what is 0 in every layer has no place there and is said in words.
  private func spread(
    _ values: [[Double]], title: String, subtitle: String, showsLegend: Bool
  ) -> Panel {
    var marks: [any Mark] = values.enumerated().map { index, values in
      line(values.map { $0 > 0 ? $0 : .nan }, index, label: words.name(of: runs[index]))
    }
    let zeros = values.indices.filter { index in values[index].allSatisfy { $0 == 0 } }
    let positive = values.flatMap { $0 }.filter { $0 > 0 }
    // A decade of air below for the words.
    let least = (positive.min() ?? 0.1) / (zeros.isEmpty ? 2 : 20)
    let greatest = (positive.max() ?? 1) * 2
    if !zeros.isEmpty {
      marks.append(
        TextMark(
          x: [Double(runs[0].activations.count + 1) / 2], y: [least],
          text: [words.zero(zeros.map { words.name(of: runs[$0]) })], position: .above))
    }
    return Panel(
      title: title, subtitle: subtitle, x: layers,
      y: Axis(label: words.deviationName, domain: least...greatest, scale: LogScale.name),
      showsLegend: showsLegend, marks: marks)
  }

  private func line(_ values: [Double], _ index: Int, label: String?, excess: Double = 0) -> LineMark {
    LineMark(
      x: values.indices.map { Double($0 + 1) }, y: values, label: label,
      style: Style(
        color: "class\(index)", width: 2 + excess, symbol: .ofSeries(index), size: 6 + 0.8 * excess))
  }
}
