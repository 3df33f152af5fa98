import Networks
import Plotting

/// One map for each unit, all on one scale.
struct LayerUnitsPanels {
  let run: LayerUnitsRun
  let words: LayerUnitsWords

  /// How many panels stand side by side.
  var columns: Int {
    switch run.shown {
    case 1...4: run.shown
    case 5, 6, 9: 3
    default: 4
    }
  }

  private var rows: Int { (run.shown + columns - 1) / columns }

  var pageSize: PageSize {
    let width = run.shown == 1 ? 600 : run.shown == 2 ? 840 : 345 * columns + 40
    let height = run.shown <= 2 ? 470 : 110 + 300 * rows
    return PageSize(width: width, height: height)
  }

  func panels() -> [Panel] {
    let range = run.range
    let units = (0..<run.shown).map { panel($0, range: range) }
    return units + Array(repeating: .blank, count: rows * columns - run.shown)
  }

  private func panel(_ unit: Int, range: ClosedRange<Double>) -> Panel {
    let values = run.grid.grid(run.activations.column(unit))
    let map = HeatmapMark(
      x: run.grid.x, y: run.grid.y, values: values, range: range,
      // One bar for each row: all have the same scale.
      label: (unit + 1) % columns == 0 || unit == run.shown - 1 ? words.scaleName : nil,
      style: Style(opacity: 0.5, colormap: "coolwarm"))
    return Panel(
      title: words.name(of: unit), subtitle: words.found(by: unit),
      x: Axis(label: words.axis(run.plane.x), domain: run.plane.xRange),
      y: Axis(label: words.axis(run.plane.y), domain: run.plane.yRange), frame: .box,
      equalAspect: run.plane.equalAspect, showsLegend: unit == 0,
      marks: [map] + switching(unit) + [samples(isFirst: unit == 0)])
  }

  /// Where the unit's z is 0, or at another kink of its activation: straight from edge to edge, or along the grid.
  private func switching(_ unit: Int) -> [any Mark] {
    let style = Style(color: "foreground", width: 2)
    guard unit < run.lines.count else {
      return [
        ContourMark(
          x: run.grid.x, y: run.grid.y, values: run.grid.grid(run.z.column(unit)),
          levels: run.layer.thresholds, label: words.switchingName, style: style)
      ]
    }
    let line = run.lines[unit]
    return run.layer.thresholds.enumerated().compactMap { index, threshold in
      line.halves(run.plane, threshold: threshold).ends.map {
        LineMark(x: $0.x, y: $0.y, label: index == 0 ? words.switchingName : nil, style: style)
      }
    }
  }

  private func samples(isFirst: Bool) -> any Mark {
    let names = words.classNames
    return PointMark(
      x: run.places.x, y: run.places.y, classes: run.classes,
      classNames: isFirst && names.count <= 12 ? names : nil,
      style: Style(size: run.classes.count > 1000 ? 3 : run.shown > 4 ? 4.5 : 6))
  }
}
