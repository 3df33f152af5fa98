import Graphics

/// Lines along which a quantity on a grid has given levels, or filled bands between them.
public struct ContourMark: Mark {
  /// `contour`
  public static let type = "contour"
  /// The grid's places along the horizontal axis, rising.
  @Numbers public var x: [Double]
  /// The grid's places along the vertical axis, rising.
  @Numbers public var y: [Double]
  /// The quantity at each place.
  public var values: Grid
  /// The levels that lines are drawn for.
  @Numbers public var levels: [Double]
  /// Whether the bands between the levels are filled, instead of lines; nil draws lines.
  public var filled: Bool?
  /// For bands, the values at the ends of the colour map; nil takes the first and the last level.
  public var range: [Double]?
  /// Whether each line carries its level's number; nil does not.
  public var labels: Bool?
  /// What the lines show.
  public var label: String?
  /// The lines' look: `color`, `width`, `dash`, `opacity`; a `colormap` colours the levels in turn,
  /// or the bands.
  public var style: Style

  /// Contour lines; `values` has a row for each y and a column for each x.
  public init(
    x: [Double], y: [Double], values: Grid, levels: [Double], filled: Bool? = nil,
    range: ClosedRange<Double>? = nil, labels: Bool? = nil, label: String? = nil,
    style: Style = Style()
  ) {
    self.x = x
    self.y = y
    self.values = values
    self.levels = levels
    self.filled = filled
    self.range = range.map { [$0.lowerBound, $0.upperBound] }
    self.labels = labels
    self.label = label
    self.style = style
  }

  /// The ranges of x and y.
  public var extent: DataExtent { DataExtent(xValues: x, yValues: y) }

  /// Sizes that do not fit.
  public var defect: String? {
    if values.rows != y.count || values.columns != x.count {
      return "has \(y.count) y and \(x.count) x but values of shape (\(values.rows), \(values.columns))"
    }
    if let defect = Colormaps.defect(style.colormap) { return defect }
    if filled == true, let bandsDefect { return bandsDefect }
    return x.allSatisfy(\.isFinite) && y.allSatisfy(\.isFinite) ? nil : "needs finite x and y"
  }

  /// Draws all levels, with an edge in the paper's colour that sets them off from a map.
  public func draw(on canvas: inout Canvas) {
    if filled == true { return drawBands(on: &canvas) }
    var drawings: [(path: Path, stroke: Stroke)] = []
    var texts: [Scene.Item] = []
    var taken: [Rect] = []
    let format = TickFormat(values: levels.filter(\.isFinite))
    let levelLines = MarchingSquares.lines(of: values, at: levels).map { lines in
      lines.flatMap { line in
        line.map { canvas.point(place($0.x, in: x), place($0.y, in: y)) }.split { !$0.isFinite }.map(
          Array.init)
      }
    }
    for (index, level) in levels.enumerated() {
      var path = Path()
      let stroke = stroke(canvas.theme, level: level)
      let number = canvas.typesetter.line(format.label(level), size: Theme.TextSize.tick - 1)
      let others = labels == true ? (levelLines[..<index] + levelLines[(index + 1)...]).flatMap { $0 } : []
      for points in levelLines[index] {
        let label = placement(of: number, on: points, among: others, canvas: canvas, taken: taken)
        for part in label?.parts ?? [points] { path.append(.polyline(part)) }
        guard let label else { continue }
        taken.append(label.bounds)
        let color = canvas.theme.foreground
        texts.append(
          canvas.typesetter.place(
            number, around: label.center, angle: label.angle, color: color, halo: canvas.theme.paper))
      }
      if !path.isEmpty { drawings.append((path, stroke)) }
    }
    for (path, stroke) in merged(drawings) {
      canvas.draw(.path(path, stroke: Stroke(canvas.theme.paper.opacity(0.7), width: stroke.width + 2)))
      canvas.draw(.path(path, stroke: stroke))
    }
    for text in texts { canvas.draw(text) }
  }

  private func placement(
    of number: Typesetter.Line, on line: [Point], among others: [[Point]], canvas: Canvas, taken: [Rect]
  ) -> ContourLabel? {
    guard labels == true, canvas.space == nil else { return nil }
    return ContourLabel(
      on: line, size: Size(number.width, number.height), in: canvas.frame, taken: taken,
      isFree: canvas.occupied.isFree,
      crossesLines: { bounds in others.contains { $0.contains(where: bounds.contains) } })
  }

  /// Levels of one colour as one path.
  private func merged(_ drawings: [(path: Path, stroke: Stroke)]) -> [(path: Path, stroke: Stroke)] {
    drawings.reduce(into: []) { merged, drawing in
      if merged.last?.stroke == drawing.stroke {
        merged[merged.count - 1].path.append(drawing.path)
      } else {
        merged.append(drawing)
      }
    }
  }

  /// A short piece of the line, unless a colour bar explains bands.
  public func legendEntries(theme: Theme) -> [LegendEntry] {
    guard filled != true, let label else { return [] }
    return [LegendEntry(label: label, line: stroke(theme))]
  }

  private func stroke(_ theme: Theme) -> Stroke { style.stroke(theme: theme, color: "foreground") }

  /// The look of one level: with a colour map, its place among the levels is its colour.
  private func stroke(_ theme: Theme, level: Double) -> Stroke {
    var stroke = stroke(theme)
    guard let name = style.colormap, let range = ClosedRange(around: levels)?.padded(by: 0) else {
      return stroke
    }
    let map = Colormaps.make(name, theme: theme, classCount: 2)
    let share = min(max((level - range.lowerBound) / range.length, 0), 1)
    stroke.color = map.color(at: share, ofClass: 0).opacity(style.opacity ?? 1)
    return stroke
  }

  /// The value at a fractional index.
  func place(_ index: Double, in values: [Double]) -> Double {
    let lower = min(Int(index), values.count - 2)
    return values[lower] + (index - Double(lower)) * (values[lower + 1] - values[lower])
  }
}
