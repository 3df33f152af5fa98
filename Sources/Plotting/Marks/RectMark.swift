import Graphics

/// Rectangles between two values along each axis: regions that matter, cells, spans of time.
///
/// Swift Charts calls it `RectangleMark`. In JSON `x` and `y` are the far edges, as `y` is in an `area`.
public struct RectMark: Mark {
  /// `rect`
  public static let type = "rect"
  /// One edge along the horizontal axis; NaN for a gap.
  @Numbers public var xStart: [Double]
  /// The opposite edge along the horizontal axis; NaN for a gap.
  @Numbers public var xEnd: [Double]
  /// One edge along the vertical axis; NaN for a gap.
  @Numbers public var yStart: [Double]
  /// The opposite edge along the vertical axis; NaN for a gap.
  @Numbers public var yEnd: [Double]
  /// What the rectangles show.
  public var label: String?
  /// The look: `color`, `opacity`, `width` of an edge, its `dash`; `hollow` ones are edges alone.
  public var style: Style
  var notes = BuilderNotes()

  private enum CodingKeys: String, CodingKey {
    case xStart, xEnd = "x", yStart, yEnd = "y", label, style
  }

  /// Rectangles; all four lists have the same length.
  public init(
    xStart: [Double], xEnd: [Double], yStart: [Double], yEnd: [Double], label: String? = nil,
    style: Style = Style()
  ) {
    self.xStart = xStart
    self.xEnd = xEnd
    self.yStart = yStart
    self.yEnd = yEnd
    self.label = label
    self.style = style
  }

  /// The ranges of the edges.
  public var extent: DataExtent {
    DataExtent(xValues: xStart + xEnd, yValues: yStart + yEnd)
  }

  /// Different lengths.
  public var defect: String? {
    Set([xStart.count, xEnd.count, yStart.count, yEnd.count]).count == 1
      ? nil : "has \(xStart.count) xStart, \(xEnd.count) x, \(yStart.count) yStart and \(yEnd.count) y"
  }

  /// Draws all rectangles as one path.
  public func draw(on canvas: inout Canvas) {
    guard canvas.space == nil else { return }
    var path = Path()
    for index in xStart.indices {
      let start = canvas.point(xStart[index], yStart[index])
      let end = canvas.point(xEnd[index], yEnd[index])
      guard start.isFinite, end.isFinite else { continue }
      path.append(
        .rect(
          Rect(
            left: min(start.x, end.x), top: min(start.y, end.y), right: max(start.x, end.x),
            bottom: max(start.y, end.y))))
    }
    guard !path.isEmpty else { return }
    canvas.draw(look(canvas.theme).item(path))
  }

  /// A small square.
  public func legendEntries(theme: Theme) -> [LegendEntry] {
    label.map { [LegendEntry(label: $0, area: look(theme))] } ?? []
  }

  private func look(_ theme: Theme) -> AreaLook {
    AreaLook(style: style, theme: theme, color: "class0", opacity: 0.25)
  }
}
