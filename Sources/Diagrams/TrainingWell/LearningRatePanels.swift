import Plotting

/// A small panel for each schedule, all on the same scales, the last losses beside them, and all losses below.
struct LearningRatePanels {
  let words: LearningRateWords

  private var runs: [ScheduledRun] { words.runs }
  private var epochs: Double { Double(runs[0].losses.count) }
  private var greatest: Double { max(runs.flatMap(\.rates).max() ?? 1, 1e-300) }

  private func style(_ index: Int) -> Style { Style(color: Self.color(index), width: 1.8) }

  /// The palette's seventh colour is a blue like its first, which lines that cross must not share.
  private static func color(_ index: Int) -> String { "class\((index < 6 ? index : index + 1) % 10)" }

  /// The learning rate of each step under one schedule.
  func rates(of index: Int) -> Panel {
    let run = runs[index]
    let kept = Self.corners(of: run.rates)
    var (x, y) = (kept.map { Double($0) / Double(run.stepsPerEpoch) }, kept.map { run.rates[$0] })
    // The last rate holds to the end of its step.
    x.append(epochs)
    y.append(run.rates[run.rates.count - 1])
    return Panel(
      title: words.name(of: run), subtitle: words.rule(of: run),
      x: Axis(label: words.epoch, domain: 0...epochs), y: Axis(label: "$\\eta$", domain: 0...1.05 * greatest),
      showsLegend: false,
      marks: [LineMark(x: x, y: y, style: style(index))])
  }

  /// The indices of the values that do not lie on the line through their neighbours.
  private static func corners(of values: [Double]) -> [Int] {
    values.indices.filter { index in
      guard index > 0, index < values.count - 1 else { return true }
      let bend = values[index - 1] - 2 * values[index] + values[index + 1]
      return abs(bend) > 1e-9 * abs(values[index])
    }
  }

  /// The loss after the last epoch under each schedule, as bars with their names and numbers.
  func ends() -> Panel {
    let most = max(runs.map(\.lastLoss).max() ?? 1, 1e-300)
    var marks: [any Mark] = []
    for (index, run) in runs.enumerated() {
      let place = Double(runs.count - index)
      marks.append(
        BarMark(
          x: [run.lastLoss], y: [place - 0.2], width: 0.26, horizontal: true,
          style: Style(color: Self.color(index))))
      marks.append(
        TextMark(
          x: [0], y: [place], text: ["\(words.name(of: run))  \(words.number(run.lastLoss))"],
          alignment: .leading, position: .above, distance: 0, style: Style(size: 10.5)))
    }
    return Panel(
      title: words.endsTitle, subtitle: words.endsSubtitle, x: Axis(domain: 0...most),
      y: Axis(domain: 0.4...Double(runs.count) + 0.9), frame: .bare, showsLegend: false, marks: marks)
  }

  /// The training loss of each epoch under each schedule.
  func losses(columns: Int) -> Panel {
    let parts = EpochPanel(
      quantity: .loss,
      curves: runs.enumerated().map { index, run in
        EpochCurve(run.losses, label: words.name(of: run), style: style(index))
      }, language: words.language, title: words.lossTitle, valueName: words.loss, isLogarithmic: true)
    var panel = parts.panel()
    panel.columnSpan = columns
    return panel
  }
}
