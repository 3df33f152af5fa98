import Networks
import Plotting

/// The box with the plane of one half, the answers at its corners, and slices through it.
struct OutputUnitPanels {
  let run: OutputUnitRun
  let words: OutputUnitWords
  let view: ViewAngles

  private var box: OutputUnitBox { run.box }

  func panels() -> [Panel] {
    let slices = run.slices.indices.map(slice)
    let blanks = (slices.count..<3).map { _ in Panel(frame: .none, columnSpan: 4) }
    return [space(), corners()] + slices + blanks
  }

  private func axis(_ side: Int) -> Axis { Axis(label: words.name(ofSide: side), domain: box.ranges[side]) }

  /// The view into the box.
  private func space() -> Panel {
    let all = Array(0..<run.hidden.rows)
    return Panel(
      title: words.spaceTitle, subtitle: words.formula, x: axis(0), y: axis(1), z: axis(2), view: view,
      marks: plane() + cuts() + [points(all, inSpace: true)], columnSpan: 7)
  }

  /// The plane on which the output is one half.
  private func plane() -> [any Mark] {
    let outline = box.outline
    guard let first = outline.first else { return [] }
    let (x, y) = (Self.places(box.ranges[0]), Self.places(box.ranges[1]))
    let heights = y.flatMap { y in x.map { box.height($0, y) ?? .nan } }
    let closed = outline + [first]
    return [
      SurfaceMark(
        x: x, y: y, values: Grid(rows: y.count, columns: x.count, values: heights),
        style: Style(opacity: 0.4, colormap: "tones")),
      LineMark(
        x: closed.map(\.x), y: closed.map(\.y), z: closed.map(\.z), label: words.halfName,
        style: Style(color: "foreground", width: 2)),
    ]
  }

  private static func places(_ range: ClosedRange<Double>) -> [Double] {
    SampledCurve.places(in: range, count: 15)
  }

  /// Where the slices cut the plane.
  private func cuts() -> [any Mark] {
    let lines = run.slices.compactMap { slice in
      box.line(atHeight: slice.height).map { ($0, slice.height) }
    }
    return lines.enumerated().map { number, line in
      LineMark(
        x: line.0.x, y: line.0.y, z: line.0.x.map { _ in line.1 }, label: number == 0 ? words.cutName : nil,
        style: Style(color: "accent", width: 2, dash: .dashed))
    }
  }

  private func points(_ samples: [Int], inSpace: Bool) -> any Mark {
    let isRight = run.classifier.isRight(threshold: 0.5)
    let ringed = samples.indices.filter { !isRight[samples[$0]] }
    return PointMark(
      x: run.values(along: 0, of: samples), y: run.values(along: 1, of: samples),
      z: inSpace ? run.values(along: 2, of: samples) : nil,
      classes: samples.map { run.classifier.classes[$0] },
      classNames: inSpace ? words.classNames : nil, ringed: ringed.isEmpty ? nil : ringed,
      ringLabel: inSpace && !ringed.isEmpty ? words.wrongName : nil,
      style: Style(size: run.hidden.rows > 1000 ? 3 : 6))
  }

  /// A table of the corners: what the units give, what the output is, how many samples are there.
  private func corners() -> Panel {
    Panel(
      title: words.cornersTitle, subtitle: words.cornersSubtitle, frame: .bare, showsLegend: false,
      marks: [TableMark(header: words.cornersHeader, rows: words.cornerRows, alignments: words.alignments)],
      columnSpan: 5)
  }

  /// The box at one height.
  private func slice(_ number: Int) -> Panel {
    let slice = run.slices[number]
    let map = HeatmapMark(
      x: run.grid.x, y: run.grid.y, values: run.grid.grid(slice.output), range: 0...1,
      label: number == run.slices.count - 1 ? words.outputName : nil, style: Style(colormap: "probability"))
    let line: [any Mark] =
      box.line(atHeight: slice.height).map {
        [LineMark(x: $0.x, y: $0.y, style: Style(color: "accent", width: 2, dash: .dashed))]
      } ?? []
    return Panel(
      title: words.title(ofSlice: number), subtitle: words.subtitle(ofSlice: number), x: axis(0), y: axis(1),
      frame: .box, equalAspect: box.ranges[0] == box.ranges[1], showsLegend: false,
      marks: [map] + line + [points(slice.samples, inSpace: false)], columnSpan: 4)
  }
}
