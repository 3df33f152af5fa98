import Plotting

/// The path of each batch size over the level lines of the loss, and the losses side by side.
struct BatchSizePanels {
  let runs: [BatchDescent]
  let bowl: QuadraticBowl
  let words: BatchSizeWords

  /// All paths and the minimum in one square, the same for all panels.
  private var square: (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let places = runs.flatMap(\.path) + [bowl.minimum]
    func ends(_ values: [Double]) -> (Double, Double) { (values.min() ?? 0, values.max() ?? 1) }
    let (x, y) = (ends(places.map(\.x)), ends(places.map(\.y)))
    let half = max(0.56 * max(x.1 - x.0, y.1 - y.0), 1e-9)
    let (middleX, middleY) = ((x.0 + x.1) / 2, (y.0 + y.1) / 2)
    return (middleX - half...middleX + half, middleY - half...middleY + half)
  }

  private static let colors = ["training", "validation", "test", "class3"]
  private static let dashes: [Style.Dash] = [.solid, .dashed, .dotted, .solid]

  /// One batch size.
  func plane(_ index: Int) -> Panel {
    let run = runs[index]
    let color = Self.colors[index]
    let (x, y) = square
    let highest = max(runs.map { $0.excesses.max() ?? 0 }.max() ?? 0, 1e-12)
    let levels = (0..<8).map { power in (0..<power).reduce(2 * highest) { value, _ in value / 3 } }
    let lines: [any Mark] = levels.map { height in
      let line = bowl.levelLine(above: height)
      return LineMark(
        x: line.map(\.x), y: line.map(\.y), style: Style(color: "muted", width: 1, opacity: 0.6))
    }
    var marks = lines
    marks.append(
      LineMark(
        x: run.path.map(\.x), y: run.path.map(\.y),
        style: Style(color: color, width: run.steps > 300 ? 0.9 : 1.8)))
    if run.steps <= 300 {
      marks.append(
        PointMark(
          x: run.path.dropFirst().map(\.x), y: run.path.dropFirst().map(\.y),
          style: Style(color: color, symbol: .circle, size: run.steps > 60 ? 3 : 5)))
    }
    marks += [
      PlaneMarks.start(run.path[0], label: words.start),
      PointMark(
        x: [run.end.x], y: [run.end.y], label: words.end,
        style: Style(color: "foreground", symbol: .circle, size: 8)),
      PlaneMarks.minimum(bowl.minimum, label: words.minimum),
    ]
    return Panel(
      title: words.name(run), subtitle: words.stepCount(run), x: Axis(label: "$w_1$", domain: x),
      y: Axis(label: "$w_2$", domain: y), frame: .box, equalAspect: true, marks: marks)
  }

  /// A path of more steps is a thin line, and its epochs' means are drawn over it.
  private static let mostClearSteps = 300

  /// How far above its least value the loss over all samples is, against the epochs.
  func losses() -> Panel {
    var (behind, before): ([any Mark], [any Mark]) = ([], [])
    for (index, run) in runs.enumerated() {
      let isClear = run.steps <= Self.mostClearSteps
      let each = LineMark(
        x: run.excesses.indices.map { Double($0) / Double(run.stepsPerEpoch) },
        y: run.excesses.map { $0 > 0 ? $0 : .nan }, label: isClear ? words.name(run) : words.stepName(run),
        style: Style(
          color: Self.colors[index], width: isClear ? 2.4 : 0.8,
          dash: isClear ? Self.dashes[index] : .solid,
          opacity: isClear ? 1 : 0.45))
      if isClear { before.append(each) } else { behind.append(each) }
      guard !isClear else { continue }
      let means = run.epochExcesses
      before.append(
        LineMark(
          x: means.indices.map { Double($0) + 0.5 }, y: means.map { $0 > 0 ? $0 : .nan },
          label: words.meanName(run),
          style: Style(color: Self.colors[index], width: 2.4, dash: Self.dashes[index])))
    }
    return Panel(
      title: words.lossTitle, x: Axis(label: words.epochName, domain: 0...Double(words.epochs)),
      y: Axis(label: words.lossName, domain: lossDomain, scale: LogScale.name), marks: behind + before,
      columnSpan: runs.count)
  }

  /// From the greatest loss down to what single steps seldom fall below: a step that hits the minimum by chance has
  /// no lower end.
  var lossDomain: ClosedRange<Double>? { Self.lossDomain(runs) }

  static func lossDomain(_ runs: [BatchDescent]) -> ClosedRange<Double>? {
    let all = runs.flatMap { $0.excesses.filter { $0 > 0 } }
    let low = runs.compactMap { run -> Double? in
      let sorted = run.excesses.filter { $0 > 0 }.sorted()
      return sorted.isEmpty ? nil : sorted[sorted.count / 50]
    }.min()
    guard let high = all.max(), let low, low < high else { return nil }
    return low * 0.8...high * 1.3
  }
}
