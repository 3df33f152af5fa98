import Plotting

/// The samples with the neuron's lines, and the loss per step.
struct LinearNeuronPanels {
  let training: LineTraining
  let words: LinearNeuronWords

  /// The samples, the untrained line, those on the way and the final one.
  func lines() -> Panel {
    let low = training.x.min() ?? 0
    let high = training.x.max() ?? 1
    let margin = 0.15 * max(high - low, 1e-9 * max(abs(high), 1))
    let x = [low - margin, high + margin]
    var marks: [any Mark] = training.lines.enumerated().map { index, line in
      LineMark(
        x: x, y: x.map(line.value), label: words.name(of: line),
        style: style(ofLine: index))
    }
    marks.append(
      PointMark(
        x: training.x, y: training.y, label: words.sampleName,
        style: Style(color: "foreground", symbol: .circle, size: training.x.count > 50 ? 5 : 9)))
    return Panel(
      title: words.linesTitle, x: Axis(label: words.xName, domain: x[0]...x[1]), y: Axis(label: words.yName),
      marks: marks)
  }

  /// The untrained line is dashed; earlier lines are wider, so that they show on both sides of later ones.
  private func style(ofLine index: Int) -> Style {
    if index == 0 { return Style(color: "muted", width: 1.6, dash: .dashed) }
    let width = 2 + 1.3 * Double(training.lines.count - 1 - index)
    // The sequence's third colour is close to that of the final line.
    let place = index - 1 < 2 ? index - 1 : index
    return Style(color: index == training.lines.count - 1 ? "accent" : "class\(place)", width: width)
  }

  /// The mean squared error on a logarithmic scale, with a point for each line drawn.
  func losses() -> Panel {
    let losses = training.losses.map { $0 > 0 ? $0 : .nan }
    let steps = losses.indices.map(Double.init)
    var marks: [any Mark] = [LineMark(x: steps, y: losses, style: Style(color: "training"))]
    for (index, line) in training.lines.enumerated() where line.loss > 0 {
      var dot = style(ofLine: index)
      dot.size = 8
      marks.append(PointMark(x: [Double(line.step)], y: [line.loss], style: dot))
    }
    return Panel(
      title: words.lossTitle, x: Axis(label: words.stepName, scale: SymlogScale.name, threshold: 1),
      y: Axis(label: words.lossName, scale: LogScale.name),
      showsLegend: false, marks: marks)
  }
}
