import Graphics

/// A line through points in their order, broken at gaps.
public struct LineMark: Mark {
  /// `line`
  public static let type = "line"
  /// The values along the horizontal axis; NaN for a gap.
  @Numbers public var x: [Double]
  /// The values along the vertical axis; NaN for a gap.
  @Numbers public var y: [Double]
  /// The heights in a view into space, NaN for a gap; nil for data in a plane.
  public var z: [Double]? {
    get { heights?.wrappedValue }
    set { heights = newValue.map { Numbers(wrappedValue: $0) } }
  }
  private var heights: Numbers?
  /// What the line shows.
  public var label: String?
  /// The line's look: `color`, `width`, `dash`, `opacity`; a `symbol` of a `size` marks each point, and may be
  /// `hollow`.
  public var style: Style
  /// How the line runs between its points; nil is straight.
  public var interpolation: Interpolation?
  var notes = BuilderNotes()

  private enum CodingKeys: String, CodingKey {
    case x, y, label, style, interpolation
    case heights = "z"
  }

  /// A line; `x`, `y` and `z` have the same length.
  public init(x: [Double], y: [Double], z: [Double]? = nil, label: String? = nil, style: Style = Style()) {
    self.x = x
    self.y = y
    heights = z.map { Numbers(wrappedValue: $0) }
    self.label = label
    self.style = style
  }

  /// The ranges of x and y, with air above and below.
  public var extent: DataExtent {
    DataExtent(xValues: x, yValues: y, zValues: z, yPadding: z == nil ? 0.06 : 0)
  }

  /// Different lengths of x and y.
  public var defect: String? {
    if x.count != y.count { return "has \(x.count) x but \(y.count) y" }
    if let z, z.count != x.count { return "has \(x.count) x but \(z.count) z" }
    return nil
  }

  /// Draws the line in one stroke, without points that nobody would see; in space what is hidden is dashed and faint.
  public func draw(on canvas: inout Canvas) {
    if let space = canvas.space, let z {
      let places = x.indices.map { space.projection.box(x[$0], y[$0], z[$0]) }
      canvas.draw(space.pieces(of: places), stroke: style.stroke(theme: canvas.theme))
      drawSymbols(on: &canvas)
      return
    }
    let stroke = style.stroke(theme: canvas.theme)
    let path = path(on: canvas, isDashed: !stroke.dash.isEmpty)
    guard !path.isEmpty else { return }
    canvas.draw(.path(path, stroke: stroke))
    drawSymbols(on: &canvas)
  }

  /// The line on the page: straight pieces without points that nobody would see, or a curve through all points.
  private func path(on canvas: Canvas, isDashed: Bool) -> Path {
    guard let interpolation, interpolation != .linear else {
      var thinner = LineThinner(LineThinner.method(for: x, isDashed: isDashed))
      canvas.forEachPoint(x, y) { thinner.add($0) }
      return thinner.finished()
    }
    var path = Path()
    for piece in zip(x, y).map({ canvas.point($0, $1) }).split(whereSeparator: { !$0.isFinite }) {
      path.append(Path(through: Array(piece), by: interpolation))
    }
    return path
  }

  /// Draws a symbol at each point, if the style names one.
  private func drawSymbols(on canvas: inout Canvas) {
    guard let look = symbolLook(canvas.theme) else { return }
    var cloud = SymbolCloud(capacity: x.count)
    for index in x.indices {
      let center = canvas.point(x[index], y[index], z?[index])
      guard canvas.shows(center) else { continue }
      let isVisible = canvas.isVisible(x[index], y[index], z?[index])
      cloud.add(SymbolCloud.Key(isFaint: !isVisible), at: center) { $0.isFaint ? look.faint : look }
    }
    for item in cloud.items { canvas.drawAbove(item) }
  }

  private func symbolLook(_ theme: Theme) -> SymbolLook? {
    guard let symbol = style.symbol else { return nil }
    let color = style.stroke(theme: theme).color
    let isHollow = style.hollow == true
    return SymbolLook(
      symbol: symbol, diameter: style.size ?? 6.5, fill: isHollow ? theme.paper : color,
      edge: isHollow ? Stroke(color, width: 1.6) : Stroke(theme.paper, width: 0.8))
  }

  /// A short piece of the line, with its symbol.
  public func legendEntries(theme: Theme) -> [LegendEntry] {
    guard let label else { return [] }
    var entry = LegendEntry(label: label, line: style.stroke(theme: theme))
    if let look = symbolLook(theme) { entry.sample.append(look.item(at: Point(entry.width / 2, 0))) }
    return [entry]
  }
}
