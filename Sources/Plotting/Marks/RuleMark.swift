import Graphics

/// Straight lines across the whole panel at given values.
public struct RuleMark: Mark {
  /// `rule`
  public static let type = "rule"
  /// Where vertical lines stand.
  @Numbers public var x: [Double]
  /// Where horizontal lines lie.
  @Numbers public var y: [Double]
  /// What the lines show.
  public var label: String?
  /// The lines' look: `color`, `width`, `dash`, `opacity`.
  public var style: Style

  /// Lines at the given values.
  public init(x: [Double] = [], y: [Double] = [], label: String? = nil, style: Style = Style(color: "muted"))
  {
    self.x = x
    self.y = y
    self.label = label
    self.style = style
  }

  /// The values themselves.
  public var extent: DataExtent { DataExtent(xValues: x, yValues: y) }

  /// Draws each line from edge to edge.
  public func draw(on canvas: inout Canvas) {
    guard canvas.space == nil else { return }
    let frame = canvas.frame
    let vertical = x.map { canvas.point($0, 0).x }.filter(\.isFinite)
    let horizontal = y.map { canvas.point(0, $0).y }.filter(\.isFinite)
    var path = Path()
    for place in vertical { path.append(.segment(Point(place, frame.y), Point(place, frame.bottom))) }
    for place in horizontal { path.append(.segment(Point(frame.x, place), Point(frame.right, place))) }
    guard !path.isEmpty else { return }
    canvas.draw(.path(path, stroke: stroke(canvas.theme)))
  }

  /// A short piece of the line.
  public func legendEntries(theme: Theme) -> [LegendEntry] {
    label.map { [LegendEntry(label: $0, line: stroke(theme))] } ?? []
  }

  private func stroke(_ theme: Theme) -> Stroke { style.stroke(theme: theme, color: "muted", width: 1) }
}
