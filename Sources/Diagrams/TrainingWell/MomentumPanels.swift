import Plotting

/// Both paths over the level lines, and their losses.
struct MomentumPanels {
  let words: MomentumWords
  let x: [Double]
  let y: [Double]
  let frame: (x: ClosedRange<Double>, y: ClosedRange<Double>)
  let grid: Grid

  /// One path over the level lines.
  func plane(_ run: MomentumRun, color: String) -> Panel {
    let places = run.path.places
    let shown = places.dropFirst()
    var marks: [any Mark] = [
      PlaneMarks.levelLines(x: x, y: y, grid, levels: LevelLines.levels(of: grid)),
      LineMark(x: places.map(\.x), y: places.map(\.y), style: Style(color: color, width: 1.8)),
      PointMark(x: shown.map(\.x), y: shown.map(\.y), style: Style(color: color, size: 5.5)),
    ]
    if let minimum = words.minimum {
      marks.append(PlaneMarks.minimum(minimum.place, label: words.minimumName))
    }
    marks.append(PlaneMarks.start(places[0], label: words.startName))
    return Panel(
      title: words.panelTitle(of: run), subtitle: words.panelSubtitle(of: run),
      x: Axis(label: "$x$", domain: frame.x), y: Axis(label: "$y$", domain: frame.y), frame: .box,
      equalAspect: true, showsLegend: false, marks: marks)
  }

  /// The losses after each step, on a logarithmic scale where all are above 0.
  func losses() -> Panel {
    let runs = [(words.plain, "class0", Symbol.circle), (words.accelerated, "accent", Symbol.triangle)]
    let marks = runs.map { run, color, symbol in
      LineMark(
        x: run.path.values.indices.map(Double.init), y: run.path.values, label: words.name(of: run),
        style: Style(color: color, symbol: words.diagram.steps < 40 ? symbol : nil, size: 5.5))
    }
    let values = runs.flatMap(\.0.path.values).filter(\.isFinite)
    let isPositive = values.allSatisfy { $0 > 0 }
    // What diverges would flatten everything else.
    let top = min(values.max() ?? 1, 1e3 * max(abs(words.plain.path.values[0]), 1e-12))
    let axis =
      isPositive
      ? Axis(label: "$f$", domain: max(values.min() ?? 1, top * 1e-20) / 2...top * 2, scale: LogScale.name)
      : Axis(label: "$f$")
    return Panel(
      title: words.lossTitle, x: Axis(label: words.stepName, domain: 0...Double(words.diagram.steps)),
      y: axis,
      marks: marks, columnSpan: 2)
  }
}
