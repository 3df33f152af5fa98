import Plotting

/// The surface and its contours with the same marks on both.
struct SaddlePanels {
  let run: SaddleRun
  let words: SaddleWords
  let places: [Double]
  let grid: Grid
  let view: ViewAngles
  /// Level lines bend more sharply than the surface's cells show.
  private let finePlaces: [Double]
  private let fineGrid: Grid
  private let curves: [Curve]

  /// A line on the surface.
  private struct Curve {
    var label: String
    var x: [Double]
    var y: [Double]
    var z: [Double]
    var style: Style
  }

  init(run: SaddleRun, words: SaddleWords, places: [Double], grid: Grid, view: ViewAngles) throws {
    self.run = run
    self.words = words
    self.places = places
    self.grid = grid
    self.view = view
    finePlaces = SaddlePointDiagram.places(in: run.range, count: 2 * places.count - 1)
    fineGrid = try run.function.grid(x: finePlaces, y: finePlaces)
    let critical = run.critical
    let rising = Style(color: "foreground", width: 1.3)
    let falling = Style(color: "foreground", width: 1.3, dash: .dotted)
    curves = [
      try Self.section(
        run, along: critical.directions.greater, label: words.curve(critical.curvatures.greater), rising),
      try Self.section(
        run, along: critical.directions.less, label: words.curve(critical.curvatures.less), falling),
      Self.curve(run.plain, words.plainName, Style(color: "class1", width: 6)),
      Self.curve(run.accelerated, words.momentumName, Style(color: "class2", width: 1.7)),
    ]
  }

  /// The view into space.
  func space() -> Panel {
    var marks: [any Mark] = [SurfaceMark(x: places, y: places, values: grid)]
    for curve in curves {
      marks.append(LineMark(x: curve.x, y: curve.y, z: curve.z, label: curve.label, style: curve.style))
    }
    let place = run.critical.place
    marks += points(inSpace: true)
    marks.append(
      TextMark(
        x: [place.x], y: [place.y], z: [run.critical.value], text: [words.coordinates(inSpace: true)],
        alignment: .leading, position: .above, distance: 7))
    return Panel(
      title: words.surfaceTitle, x: axis("$x$"), y: axis("$y$"), z: Axis(label: "$f$"), view: view,
      showsLegend: false, marks: marks)
  }

  /// The same from above, as contours.
  func plane() -> Panel {
    var marks: [any Mark] = [
      ContourMark(
        x: finePlaces, y: finePlaces, values: fineGrid, levels: words.levels(of: fineGrid), labels: true,
        style: Style(color: "muted", width: 0.7, opacity: 0.6))
    ]
    for curve in curves {
      if curve.label == words.momentumName {
        // An edge that sets the path off from the curve and the other path below it.
        marks.append(LineMark(x: curve.x, y: curve.y, style: Style(color: "background", width: 2.8)))
      }
      marks.append(LineMark(x: curve.x, y: curve.y, label: curve.label, style: curve.style))
    }
    let place = run.critical.place
    marks += points(inSpace: false)
    marks.append(
      TextMark(
        x: [place.x], y: [place.y], text: [words.coordinates(inSpace: false)], alignment: .leading,
        position: .above, distance: 7))
    return Panel(
      title: words.contourTitle, x: axis("$x$"), y: axis("$y$"), frame: .box, equalAspect: true, marks: marks)
  }

  private func axis(_ label: String) -> Axis { Axis(label: label, domain: run.range) }

  private func points(inSpace: Bool) -> [any Mark] {
    let start = run.plain.places[0]
    let critical = run.critical
    func mark(_ place: PlanePoint, _ value: Double, _ label: String, _ style: Style) -> PointMark {
      PointMark(x: [place.x], y: [place.y], z: inSpace ? [value] : nil, label: label, style: style)
    }
    var marks = [
      mark(
        start, run.plain.values[0], words.startName,
        Style(color: "foreground", symbol: .circle, size: 8, hollow: true)),
      mark(
        critical.place, critical.value, words.kindName, Style(color: "foreground", symbol: .diamond, size: 9)),
    ]
    if !run.plain.leaves {
      marks.append(
        mark(
          run.plain.end, run.plain.endValue, words.plainEndName,
          Style(color: "class1", symbol: .circle, size: 7)))
    }
    return marks
  }

  private static func curve(_ path: DescentPath, _ label: String, _ style: Style) -> Curve {
    // The step that leaves the range would end beyond the frame.
    let count = path.places.count - (path.leaves ? 1 : 0)
    return Curve(
      label: label, x: path.places.prefix(count).map(\.x), y: path.places.prefix(count).map(\.y),
      z: Array(path.values.prefix(count)), style: style)
  }

  /// The part of the surface above a straight line through the critical point.
  private static func section(
    _ run: SaddleRun, along direction: PlanePoint, label: String, _ style: Style
  ) throws -> Curve {
    let length = run.range.upperBound - run.range.lowerBound
    let places = (0...300).map { run.critical.place + direction * (length * (Double($0) / 150 - 1) * 1.5) }
      .filter { run.range.contains($0.x) && run.range.contains($0.y) }
    let x = places.map(\.x)
    let y = places.map(\.y)
    return Curve(label: label, x: x, y: y, z: try run.function.values(x: x, y: y), style: style)
  }
}
