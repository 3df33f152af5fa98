import Networks
import Plotting

/// The cells between the lines, and what the network answers.
struct ReLUCutsPanels {
  let run: ReLUCutsRun
  let words: ReLUCutsWords

  /// More hidden units than this have no names on their lines, and cells no patterns.
  private static let mostNamed = 6
  /// A pattern needs this share of the plane around it.
  private static let leastRoom = 0.028

  private var isNamed: Bool { run.z.count <= Self.mostNamed }

  /// How many units are on, cell by cell, with each cell's pattern.
  func cells() -> Panel {
    let map = HeatmapMark(
      x: run.grid.x, y: run.grid.y, values: run.grid.grid(run.counts), range: 0...Double(run.z.count),
      label: words.countName, style: Style(opacity: 0.5))
    let labelled = run.cells.filter { isNamed && $0.room >= Self.leastRoom }
    let patterns = TextMark(
      x: labelled.map(\.x), y: labelled.map(\.y), text: labelled.map { words.pattern($0.isOn) },
      position: .middle, distance: 0, style: Style(color: "foreground", size: 13))
    return Panel(
      title: words.cellsTitle, x: Axis(label: words.axis(run.plane.x), domain: run.plane.xRange),
      y: Axis(label: words.axis(run.plane.y), domain: run.plane.yRange), frame: .box,
      equalAspect: run.plane.equalAspect,
      marks: [map] + lines(width: 2.2, label: words.lineName) + [patterns] + (isNamed ? names() : []))
  }

  /// The network's answer with the same lines beneath its boundary.
  func answer(_ regions: Panel) -> Panel {
    var panel = regions
    panel.title = words.answerTitle
    panel.marks.insert(contentsOf: lines(width: 1.2, label: nil).map(AnyMark.init), at: 1)
    return panel
  }

  /// Where units switch: the first layer's along straight lines, later ones' along the grid.
  private func lines(width: Double, label: String?) -> [any Mark] {
    let straight = run.lines.compactMap { $0.halves(run.plane).ends }
    let bent = run.z.dropFirst(run.lines.count)
    let marks: [any Mark] = straight.enumerated().map { index, ends in
      LineMark(
        x: ends.x, y: ends.y, label: index == 0 ? label : nil,
        style: Style(color: "accent", width: width, dash: .dashed))
    }
    return marks
      + bent.enumerated().map { index, z in
        ContourMark(
          x: run.grid.x, y: run.grid.y, values: run.grid.grid(z), levels: [0],
          label: index == 0 && label != nil ? words.laterName : nil,
          style: Style(color: "muted", width: 0.7 * width, dash: .dashed))
      }
  }

  /// Each unit's number beside its line, on the side where it is on.
  private func names() -> [any Mark] {
    run.lines.enumerated().compactMap { unit, line in
      guard let ends = line.halves(run.plane).ends else { return nil }
      // One after the other, so that names of lines that nearly coincide stand apart.
      let share = 0.08 + 0.07 * Double(unit)
      let goesRight = line.weights.x > 0
      return TextMark(
        x: [ends.x[0] + share * (ends.x[1] - ends.x[0])], y: [ends.y[0] + share * (ends.y[1] - ends.y[0])],
        text: ["$h_\(unit + 1)$"], alignment: goesRight ? .leading : .trailing, position: .middle,
        distance: 6, style: Style(color: "accent", size: 13))
    }
  }
}
