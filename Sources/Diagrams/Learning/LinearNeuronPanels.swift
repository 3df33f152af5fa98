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

  /// The untrained line is dashed; one that later lines run along is wider, so that it shows on both sides of them.
  private func style(ofLine index: Int) -> Style {
    if index == 0 { return Style(color: "muted", width: 1.6, dash: .dashed) }
    let width = 1.8 + 2.4 * Double(covering(index))
    // The sequence's first is a solid line in print, as the final one is, its third close to that one's colour.
    let place = index == 1 ? 1 : index + 1
    return Style(color: index == training.lines.count - 1 ? "accent" : "class\(place)", width: width)
  }

  /// How many later lines are hardly apart from this one anywhere between the samples.
  private func covering(_ index: Int) -> Int {
    let line = training.lines[index]
    let ends = [training.x.min() ?? 0, training.x.max() ?? 1]
    let values = training.lines.flatMap { ends.map($0.value) }
    let near = 0.03 * ((values.max() ?? 1) - (values.min() ?? 0))
    return training.lines[(index + 1)...].filter { other in
      ends.allSatisfy { abs(other.value(at: $0) - line.value(at: $0)) < near }
    }.count
  }

  /// The mean squared error on a logarithmic scale, with a point for each line drawn.
  func losses() -> Panel {
    LineLossPanel(
      training: training, title: words.lossTitle, stepName: words.stepName, lossName: words.lossName
    )
    .panel(style: style(ofLine:))
  }
}
