import Graphics

/// A line through points in their order, broken at gaps.
public struct LineMark: Mark {
  /// `line`
  public static let type = "line"
  /// The values along the horizontal axis; NaN for a gap.
  @Numbers public var x: [Double]
  /// The values along the vertical axis; NaN for a gap.
  @Numbers public var y: [Double]
  /// What the line shows.
  public var label: String?
  /// The line's look: `color`, `width`, `dash`, `opacity`.
  public var style: Style

  /// A line; `x` and `y` have the same length.
  public init(x: [Double], y: [Double], label: String? = nil, style: Style = Style()) {
    self.x = x
    self.y = y
    self.label = label
    self.style = style
  }

  /// The ranges of x and y, with air above and below.
  public var extent: DataExtent {
    DataExtent(x: ClosedRange(around: x), y: ClosedRange(around: y), yPadding: 0.06)
  }

  /// Different lengths of x and y.
  public var defect: String? {
    x.count == y.count ? nil : "has \(x.count) x but \(y.count) y"
  }

  /// Draws the line in one stroke.
  public func draw(on canvas: inout Canvas) {
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
