import Plotting

/// All paths over the level lines, and their losses.
struct OptimizersPanels {
  let runs: [OptimizerRun]
  let words: OptimizersWords
  let x: [Double]
  let y: [Double]
  let frame: (x: ClosedRange<Double>, y: ClosedRange<Double>)
  let grid: Grid
  let minima: [PlanePoint]

  /// The paths with their ends, the start and the minima.
  func plane() -> Panel {
    var marks = levelLines()
    marks += drawingOrder.map { index in
      let places = runs[index].path.places
      return LineMark(
        x: places.map(\.x), y: places.map(\.y),
        style: Style(color: "class\(index)", width: 1.8, dash: dash(index)))
    }
    // Larger than the symbols of the paths that end there.
    marks += minima.map {
      PointMark(x: [$0.x], y: [$0.y], style: Style(color: "foreground", symbol: .star, size: 22))
    }
    marks += runs.enumerated().map { index, run in
      PointMark(
        x: [run.path.end.x], y: [run.path.end.y],
        style: Style(color: "class\(index)", symbol: .ofSeries(index), size: 8))
    }
    let start = runs[0].path.places[0]
    marks.append(PlaneMarks.start(start, label: nil))
    return Panel(
      title: words.planeTitle, subtitle: words.planeSubtitle, x: Axis(label: "$x$", domain: frame.x),
      y: Axis(label: "$y$", domain: frame.y), frame: .box, equalAspect: true, showsLegend: false, marks: marks
    )
  }

  /// The optimizer whose path is dashed and lies on top: AdaGrad's and RMSProp's first steps are along the same line.
  private static let dashed = "AdaGrad"
  private func dash(_ index: Int) -> Style.Dash? { runs[index].name == Self.dashed ? .dashed : nil }
  private var drawingOrder: [Int] {
    runs.indices.filter { dash($0) == nil } + runs.indices.filter { dash($0) != nil }
  }

  /// Lines below 1 have no labels where others have: all labels would need their decimals.
  private func levelLines() -> [any Mark] {
    let levels = LevelLines.decades(over: grid)
    let labelled = levels.filter { $0 >= 1 }.count > 2 ? levels.filter { $0 >= 1 } : levels
    return [(labelled, true), (levels.filter { !labelled.contains($0) }, false)].filter { !$0.0.isEmpty }
      .map { levels, labels in
        ContourMark(
          x: x, y: y, values: grid, levels: levels, labels: labels,
          style: Style(color: "muted", width: 0.8, opacity: 0.6))
      }
  }

  /// The loss after each step; the symbol at a line's end is that of the path's end.
  func losses() -> Panel {
    let steps = runs.map(\.path.steps).max() ?? 1
    var marks: [any Mark] = drawingOrder.map { index in
      let values = runs[index].path.values
      return LineMark(
        x: values.indices.map(Double.init), y: values,
        style: Style(color: "class\(index)", dash: dash(index)))
    }
    let places = runs.map { run in min(run.path.steps, steps) }
    marks += runs.enumerated().map { index, run in
      PointMark(
        x: [Double(places[index])], y: [run.path.endValue], label: words.legend(run),
        style: Style(color: "class\(index)", symbol: .ofSeries(index), size: 8))
    }
    let values = runs.flatMap(\.path.values).filter(\.isFinite)
    let first = runs[0].path.values[0]
    let isPositive = values.allSatisfy { $0 >= 0 } && first > 0
    let axis: Axis
    if isPositive {
      let least = max(values.filter { $0 > 0 }.min() ?? first, first * 1e-16)
      axis = Axis(
        label: "$f$", domain: least / 2...max(2 * min(values.max() ?? first, 1e3 * first), least),
        scale: LogScale.name)
    } else {
      axis = Axis(label: "$f$")
    }
    return Panel(
      title: words.lossTitle, subtitle: words.lossSubtitle,
      x: Axis(label: words.stepName, domain: 0...Double(max(1, steps))), y: axis, marks: marks)
  }
}
