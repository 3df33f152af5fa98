import Networks
import Plotting

/// The cells between the lines, and what the network answers.
struct ReLUCutsPanels {
  let run: ReLUCutsRun
  let words: ReLUCutsWords

  private var isNamed: Bool { run.isNamed }

  /// How many units are on, cell by cell, with each cell's pattern.
  func cells() -> Panel {
    let map = HeatmapMark(
      x: run.grid.x, y: run.grid.y, values: run.grid.grid(run.counts), range: 0...Double(run.z.count),
      label: isNamed ? nil : words.countName, style: Style(opacity: 0.5))
    let labelled = isNamed ? run.roomyCells : []
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

  /// Each unit's number beside its line, on the side where it is on, at the place along the line that is farthest from
  /// the other lines, the patterns and the numbers before it.
  private func names() -> [any Mark] {
    var taken = run.roomyCells.map { Place(x: $0.x, y: $0.y) }
    return run.lines.enumerated().compactMap { unit, line in
      guard let ends = line.halves(run.plane).ends else { return nil }
      let side = line.weights.x > 0 ? 1.0 : -1.0
      let others = run.lines.indices.filter { $0 != unit }.map { run.lines[$0] }
      let places = (2...38).map { step in
        let share = Double(step) / 40
        return Place(
          x: ends.x[0] + share * (ends.x[1] - ends.x[0]), y: ends.y[0] + share * (ends.y[1] - ends.y[0]))
      }
      let rooms = places.map { place in
        room(at: Place(x: place.x + side * 0.035 * width, y: place.y), lines: others, taken: taken)
      }
      let best = places[rooms.indices.max { rooms[$0] < rooms[$1] } ?? 0]
      taken.append(Place(x: best.x + side * 0.035 * width, y: best.y))
      return TextMark(
        x: [best.x], y: [best.y], text: ["$h_\(unit + 1)$"], alignment: side > 0 ? .leading : .trailing,
        position: .middle, distance: 7, style: Style(color: "foreground", size: 13))
    }
  }

  private struct Place {
    var x, y: Double
  }

  private var width: Double { run.plane.xRange.upperBound - run.plane.xRange.lowerBound }
  private var height: Double { run.plane.yRange.upperBound - run.plane.yRange.lowerBound }

  /// The distance to the next edge, line or text, as a share of the plane.
  private func room(at place: Place, lines: [PlaneLine], taken: [Place]) -> Double {
    let (x, y) = (run.plane.xRange, run.plane.yRange)
    let edges = [
      (place.x - x.lowerBound) / width, (x.upperBound - place.x) / width,
      (place.y - y.lowerBound) / height, (y.upperBound - place.y) / height,
    ]
    func length(_ u: Double, _ v: Double) -> Double { (u * u + v * v).squareRoot() }
    let distances = lines.map { line in
      abs(line.value(place.x, place.y)) / max(length(line.weights.x * width, line.weights.y * height), 1e-300)
    }
    let texts = taken.map { 0.6 * length((place.x - $0.x) / width, (place.y - $0.y) / height) }
    return (edges + distances + texts).min() ?? 0
  }
}
