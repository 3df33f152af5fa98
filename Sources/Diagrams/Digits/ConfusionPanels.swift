import Networks
import Plotting

/// The matrix, the table of scores and, of two classes, the curve.
struct ConfusionPanels {
  let run: ConfusionRun
  let words: ConfusionWords

  func panels() -> [Panel] { [matrix(), table()] + (run.curve.map { [curve($0)] } ?? []) }

  /// A cell for each pair of classes: its count, coloured by its share of the row; no number where nothing is.
  private func matrix() -> Panel {
    let count = run.classes
    let grid = { (matrix: Matrix<Double>) in Grid(rows: count, columns: count, values: matrix.elements) }
    var counts = run.counts
    for index in counts.elements.indices where counts.elements[index] == 0 { counts.elements[index] = .nan }
    let names = words.classNames
    let cells = MatrixMark(
      x: -0.5, y: Double(count) - 0.5, values: grid(counts), decimals: 0, brackets: false,
      colors: grid(run.rates), range: 0...1, style: Style(colormap: "Greys"))
    let lines = (1..<count).map { Double($0) - 0.5 }
    let domain = -0.5...Double(count) - 0.5
    return Panel(
      title: words.matrixTitle,
      x: Axis(label: words.predictedName, domain: domain, scale: CategoryScale.name, categories: names),
      // The first class lies at the top, as in a table.
      y: Axis(label: words.trueName, domain: domain, scale: CategoryScale.name, categories: names.reversed()),
      frame: .box, equalAspect: true, showsLegend: false,
      marks: [cells, RuleMark(x: lines, y: lines, style: Style(color: "grid", width: 0.6))])
  }

  private func table() -> Panel {
    var rows = run.scores.indices.map { index in
      [words.classNames[index]] + words.numbers(run.scores[index]) + ["\(run.support(index))"]
    }
    rows.append([words.meanName] + words.numbers(run.mean) + ["\(run.targets.count)"])
    return Panel(
      title: words.tableTitle, frame: .bare,
      marks: [
        TableMark(
          header: words.header, rows: rows, alignments: [.leading] + Array(repeating: .trailing, count: 4))
      ])
  }

  /// The share of positives that are found against that of false alarms, the area below, and where the predictions lie.
  private func curve(_ curve: ROCCurve) -> Panel {
    let (x, y) = (curve.falsePositiveRates, curve.truePositiveRates)
    let predicted = (run.rates[0, 1], run.rates[1, 1])
    return Panel(
      title: words.curveTitle(curve.area),
      x: Axis(label: words.falsePositives, domain: 0...1), y: Axis(label: words.truePositives, domain: 0...1),
      frame: .box, equalAspect: true,
      marks: [
        AreaMark(x: x, yStart: x.map { _ in 0 }, yEnd: y, style: Style(color: "class0", opacity: 0.15)),
        LineMark(
          x: [0, 1], y: [0, 1], label: words.chance, style: Style(color: "muted", width: 1, dash: .dashed)),
        LineMark(x: x, y: y, label: words.curveName, style: Style(color: "class0")),
        PointMark(
          x: [predicted.0], y: [predicted.1], label: words.predictionsName,
          style: Style(color: "accent", symbol: .diamond, size: 10)),
      ])
  }
}
