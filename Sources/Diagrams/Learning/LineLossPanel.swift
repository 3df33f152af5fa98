import Plotting

/// The loss of a neuron in training on logarithmic scales, with a point for each line that is drawn.
struct LineLossPanel {
  let training: LineTraining
  let title: String
  let stepName: String
  let lossName: String

  /// - Parameter style: the look of each line, by its place.
  func panel(style: (Int) -> Style) -> Panel {
    let losses = training.losses.map { $0 > 0 ? $0 : .nan }
    var marks: [any Mark] = [
      LineMark(x: losses.indices.map(Double.init), y: losses, style: Style(color: "training"))
    ]
    for (index, line) in training.lines.enumerated() where line.loss > 0 {
      var dot = style(index)
      dot.size = 8
      marks.append(PointMark(x: [Double(line.step)], y: [line.loss], style: dot))
    }
    return Panel(
      title: title, x: Axis(label: stepName, scale: SymlogScale.name, threshold: 1, format: .decimal),
      y: Axis(label: lossName, scale: LogScale.name), showsLegend: false, marks: marks)
  }
}
