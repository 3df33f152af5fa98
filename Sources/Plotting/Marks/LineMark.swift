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
  /// The line's look: `color`, `width`, `dash`, `opacity`.
  public var style: Style

  private enum CodingKeys: String, CodingKey {
    case x, y, label, style
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

  /// Draws the line in one stroke; in space what is hidden is dashed and faint.
  public func draw(on canvas: inout Canvas) {
    if let space = canvas.space, let z {
      let places = x.indices.map { space.projection.box(x[$0], y[$0], z[$0]) }
      canvas.draw(space.pieces(of: places), stroke: style.stroke(theme: canvas.theme))
      return
    }
    var path = Path()
    path.elements.reserveCapacity(x.count)
    var drawing = false
    for (xValue, yValue) in zip(x, y) {
      let point = canvas.point(xValue, yValue)
      guard point.isFinite else {
        drawing = false
        continue
      }
      if drawing { path.line(to: point) } else { path.move(to: point) }
      drawing = true
    }
    guard !path.isEmpty else { return }
    canvas.draw(.path(path, stroke: style.stroke(theme: canvas.theme)))
  }

  /// A short piece of the line.
  public func legendEntries(theme: Theme) -> [LegendEntry] {
    label.map { [LegendEntry(label: $0, line: style.stroke(theme: theme))] } ?? []
  }
}
