import Networks
import Plotting

/// One matrix before and after each normalisation, and the losses below.
struct NormComparisonPanels {
  let run: NormComparisonRun
  let words: NormComparisonWords

  /// Units beyond these are not written out.
  static let mostUnits = 8
  // Numbers, frames and curves of one kind have one colour.
  private static let batchColor = "accent"
  private static let layerColor = "class1"

  private var units: Int { min(Self.mostUnits, run.before.columns) }
  private var samples: Int { run.before.rows }

  /// The matrices, units as rows and samples as columns, on one scale of colours.
  func matrices() -> [Panel] {
    let all = [run.before, run.byBatch, run.byLayer].flatMap(\.elements).map(abs)
    let reach = max(all.max() ?? 1, 1e-9)
    return [
      panel(
        run.before, reach, words.beforeTitle, words.beforeSubtitle,
        byUnit(run.before) + bySample(run.before)),
      panel(run.byBatch, reach, words.batchTitle, words.batchSubtitle, byUnit(run.byBatch) + [row()]),
      panel(run.byLayer, reach, words.layerTitle, words.layerSubtitle, bySample(run.byLayer) + [column()]),
    ]
  }

  private func panel(
    _ matrix: Matrix<Double>, _ reach: Double, _ title: String, _ subtitle: String, _ further: [any Mark]
  ) -> Panel {
    let values = (0..<units).flatMap { unit in (0..<samples).map { matrix[$0, unit] } }
    let mark = MatrixMark(
      values: Grid(rows: units, columns: samples, values: values), decimals: 2, range: -reach...reach,
      style: Style(size: 11, colormap: "RdBu_r"))
    return Panel(
      title: title, subtitle: subtitle, x: Axis(domain: -0.3...Double(samples) + 2.3),
      y: Axis(domain: -Double(units) - 1.3...0.8), frame: .bare, equalAspect: true, showsLegend: false,
      marks: [mark] + further)
  }

  /// Mean and deviation of each unit over the samples, right of its row.
  private func byUnit(_ matrix: Matrix<Double>) -> [any Mark] {
    let heights = (0..<units).map { -Double($0) - 0.5 }
    return zip([0.85, 1.85], [matrix.columnMeans, matrix.columnDeviations]).map { offset, values in
      TextMark(
        x: Array(repeating: Double(samples) + offset, count: units), y: heights,
        text: values.prefix(units).map(words.fixed), position: .middle, distance: 0,
        style: Style(color: Self.batchColor, size: 10.5))
    } + [heads(x: [Double(samples) + 0.85, Double(samples) + 1.85], y: [0.3, 0.3])]
  }

  /// Mean and deviation of each sample over its units, below its column.
  private func bySample(_ matrix: Matrix<Double>) -> [any Mark] {
    let (means, deviations) = NormComparisonWords.statisticsBySample(matrix)
    let places = (0..<samples).map { Double($0) + 0.5 }
    return zip([0.4, 0.95], [means, deviations]).map { offset, values in
      TextMark(
        x: places, y: Array(repeating: -Double(units) - offset, count: samples),
        text: values.map(words.short), position: .middle, distance: 0,
        style: Style(color: Self.layerColor, size: 10.5))
    } + [
      heads(
        x: [Double(samples) + 0.3, Double(samples) + 0.3],
        y: [-Double(units) - 0.4, -Double(units) - 0.95])
    ]
  }

  private func heads(x: [Double], y: [Double]) -> TextMark {
    TextMark(
      x: x, y: y, text: ["$\\mu$", "$\\sigma$"], position: .middle, distance: 0,
      style: Style(color: "muted", size: 11))
  }

  /// The cells that share statistics: one unit over all samples.
  private func row() -> RectMark {
    let top = units > 1 ? -1.0 : 0
    return RectMark(
      xStart: [0], xEnd: [Double(samples)], yStart: [top], yEnd: [top - 1],
      style: Style(color: Self.batchColor, width: 2.6, hollow: true))
  }

  /// The cells that share statistics: one sample over all units.
  private func column() -> RectMark {
    RectMark(
      xStart: [2], xEnd: [3], yStart: [0], yEnd: [-Double(units)],
      style: Style(color: Self.layerColor, width: 2.6, hollow: true))
  }

  /// The losses of the three trainings at one learning rate.
  func losses(_ rate: Double) -> Panel {
    let all = run.trainings.flatMap(\.losses).filter { $0 > 0 }
    // A training that runs away must not press all others flat.
    let starts = run.trainings.compactMap(\.losses.first).sorted()
    let least = (all.min() ?? 0.1) / 1.3
    let most = max(min(all.max() ?? 1, 3 * (starts.first ?? 1)), 2 * least)
    // A third of air above for the legend.
    let greatest = most * (most / least).squareRoot()
    let styles = [
      Style(color: "target", width: 2, dash: .dotted), Style(color: Self.batchColor, width: 2),
      Style(color: Self.layerColor, width: 2, dash: .dashed),
    ]
    let curves = zip(NormKind.allCases, styles).compactMap { kind, style in
      run.training(kind, rate).map { EpochCurve($0.losses, label: words.legend($0), style: style) }
    }
    let parts = EpochPanel(
      quantity: .loss, curves: curves, language: words.language, title: words.rateTitle(rate),
      valueName: words.loss, isLogarithmic: true, domain: least...greatest, epochs: words.diagram.epochs)
    var panel = parts.panel()
    panel.subtitle = words.rateSubtitle
    return panel
  }
}
