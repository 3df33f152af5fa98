import Plotting

/// The losses and the accuracies of all optimizers.
struct OptimizerRacePanels {
  let words: OptimizerRaceWords

  private static let symbols: [Symbol] = [.circle, .triangle, .square, .diamond, .pentagon, .triangleDown]

  /// The training loss of each epoch.
  func losses() -> Panel {
    Panel(
      title: words.lossTitle, subtitle: words.lossSubtitle, x: epochs,
      y: Axis(label: words.loss, scale: LogScale.name),
      marks: lines { ($0.losses, words.lossLegend($0)) })
  }

  /// The accuracy on the test digits after each epoch.
  func accuracies() -> Panel {
    Panel(
      title: words.accuracyTitle, subtitle: words.accuracySubtitle, x: epochs,
      y: Axis(label: words.accuracy), marks: lines { ($0.accuracies, words.accuracyLegend($0)) })
  }

  private var epochs: Axis {
    Axis(label: words.epoch, domain: 0.5...Double(words.diagram.epochs) + 0.5)
  }

  private func lines(_ part: (RacingOptimizer) -> (values: [Double], label: String)) -> [any Mark] {
    words.runs.enumerated().map { index, run in
      let (values, label) = part(run)
      return LineMark(
        x: values.indices.map { Double($0 + 1) }, y: values, label: label,
        style: Style(
          color: "class\(index)", width: 1.8,
          symbol: values.count <= 40 ? Self.symbols[index % Self.symbols.count] : nil, size: 6))
    }
  }
}
