import Plotting

/// Each path over the level lines, and the losses of all of them.
struct DescentPanels {
  let runs: [DescentRun]
  let words: DescentWords
  let range: ClosedRange<Double>
  let places: [Double]
  let grid: Grid

  /// From how many steps on not every place has a dot.
  private static let mostDots = 40

  /// One path over the level lines.
  func plane(of index: Int) -> Panel {
    let run = runs[index]
    let style = Style(color: "class\(index)", width: 1.6)
    let path = run.path.places
    var marks: [any Mark] = [
      PlaneMarks.levelLines(x: places, y: places, grid, levels: LevelLines.levels(of: grid)),
      LineMark(x: path.map(\.x), y: path.map(\.y), label: words.pathName, style: style),
    ]
    marks.append(dots(of: path, color: "class\(index)"))
    marks += direction(of: path, color: "class\(index)")
    if let minimum = run.minimum {
      marks.append(PlaneMarks.minimum(minimum.place, label: words.minimumName))
    }
    marks.append(PlaneMarks.start(path[0], label: words.startName))
    return Panel(
      title: words.panelTitle(of: run), subtitle: words.panelSubtitle(of: run),
      x: Axis(label: "$x$", domain: range), y: Axis(label: "$y$", domain: range), frame: .box,
      equalAspect: true, showsLegend: runs.count == 1, marks: marks)
  }

  /// The steps, all of them while they are few.
  private func dots(of path: [PlanePoint], color: String) -> PointMark {
    let stride = (path.count - 1) / Self.mostDots + 1
    let shown = path.indices.filter { $0 > 0 && ($0 < Self.mostDots || $0.isMultiple(of: stride)) }
      .map { path[$0] }
    return PointMark(x: shown.map(\.x), y: shown.map(\.y), style: Style(color: color, size: 5.5))
  }

  /// An arrow along the first part of the first step.
  private func direction(of path: [PlanePoint], color: String) -> [any Mark] {
    guard path.count > 1 else { return [] }
    let length = range.upperBound - range.lowerBound
    let first = path[1] - path[0]
    let step = first * min(0.6, 0.22 * length / first.length)
    guard step.length > 0.02 * length else { return [] }
    return [
      ArrowMark(
        x: [path[0].x], y: [path[0].y], u: [step.x], v: [step.y], style: Style(color: color, width: 1.8))
    ]
  }

  /// The function's value after each step, on a logarithmic scale where all values are above 0.
  func losses() -> Panel {
    let longest = runs.map(\.path.steps).max() ?? 1
    let y = lossAxis
    let marks = runs.enumerated().flatMap { index, run -> [any Mark] in
      let steps = run.path.values.indices.map(Double.init)
      let width = 2 + 2.5 * Double(covering(index))
      // On a wider line an edge of paper sets this one off.
      let isOnWider = (0..<index).contains { covering($0) > covering(index) }
      let edge = LineMark(
        x: steps, y: run.path.values, style: Style(color: "background", width: width + 1.2))
      let line = LineMark(
        x: steps, y: run.path.values, label: words.lossName(of: run, cutAt: y.domain?.upperBound),
        style: Style(
          color: "class\(index)", width: width, symbol: run.path.steps < Self.mostDots ? .circle : nil,
          size: 5))
      return isOnWider ? [edge, line] : [line]
    }
    return Panel(
      title: words.lossTitle, x: Axis(label: words.stepName, domain: 0...Double(max(1, longest))), y: y,
      showsLegend: runs.count > 1, marks: marks, columnSpan: runs.count > 1 ? max(2, runs.count) : 1)
  }

  /// How many later lines run along this one, which is drawn so much wider that it shows on both sides of them.
  private func covering(_ index: Int) -> Int {
    let values = runs[index].path.values
    return runs[(index + 1)...].filter { other in
      zip(values, other.path.values).prefix(Self.mostDots).allSatisfy { abs($0 - $1) <= 1e-3 * abs($0) }
    }.count
  }

  /// What would flatten everything else lies outside: 20 decades below the start, 3 above it.
  private var lossAxis: Axis {
    let values = runs.flatMap(\.path.values).filter(\.isFinite)
    let first = runs[0].path.values[0]
    let label = words.lossName
    guard let least = values.filter({ $0 > 0 }).min(), !values.contains(where: { $0 < 0 }), first > 0 else {
      let top = max(first, runs.filter { $0.outcome != .diverges }.flatMap(\.path.values).max() ?? first)
      let low = values.min() ?? 0
      let margin = 0.06 * max(top - low, 1e-9 * max(abs(top), 1))
      return Axis(label: label, domain: low - margin...top + margin, showsZero: true)
    }
    let greatest = values.max() ?? first
    // A path that comes to rest exactly at 0 has no place on the scale; its fall has.
    let low = max(least, first * 1e-20)
    let high = max(min(greatest, first * 1e3), low * 10)
    return Axis(label: label, domain: low / 2...high * 2, scale: LogScale.name)
  }
}
