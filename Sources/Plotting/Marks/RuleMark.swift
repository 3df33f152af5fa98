import Graphics

/// Straight lines at given values, across the whole panel or between two places.
public struct RuleMark: Mark {
  /// `rule`
  public static let type = "rule"
  /// Where vertical lines stand.
  @Numbers public var x: [Double]
  /// Where horizontal lines lie.
  @Numbers public var y: [Double]
  /// Where each horizontal line begins and ends along x; nil from edge to edge.
  public var xStart, xEnd: [Double]?
  /// Where each vertical line begins and ends along y; nil from edge to edge.
  public var yStart, yEnd: [Double]?
  /// What the lines show.
  public var label: String?
  /// The lines' look: `color`, `width`, `dash`, `opacity`.
  public var style: Style
  var notes = BuilderNotes()

  private enum CodingKeys: String, CodingKey { case x, y, xStart, xEnd, yStart, yEnd, label, style }

  /// Lines at the given values.
  public init(x: [Double] = [], y: [Double] = [], label: String? = nil, style: Style = Style(color: "muted"))
  {
    self.x = x
    self.y = y
    self.label = label
    self.style = style
  }

  /// Horizontal lines between two places; all lists have the same length.
  public init(
    xStart: [Double], xEnd: [Double], y: [Double], label: String? = nil, style: Style = Style(color: "muted")
  ) {
    self.init(y: y, label: label, style: style)
    (self.xStart, self.xEnd) = (xStart, xEnd)
  }

  /// Vertical lines between two places; all lists have the same length.
  public init(
    x: [Double], yStart: [Double], yEnd: [Double], label: String? = nil, style: Style = Style(color: "muted")
  ) {
    self.init(x: x, label: label, style: style)
    (self.yStart, self.yEnd) = (yStart, yEnd)
  }

  /// The values themselves, and the ends of the lines.
  public var extent: DataExtent {
    DataExtent(xValues: x + (xStart ?? []) + (xEnd ?? []), yValues: y + (yStart ?? []) + (yEnd ?? []))
  }

  /// Ends that are not as many as lines.
  public var defect: String? {
    for (name, ends, count) in [
      ("x", xStart, y.count), ("x", xEnd, y.count), ("y", yStart, x.count), ("y", yEnd, x.count),
    ] {
      if let ends, ends.count != count { return "has \(count) lines but \(ends.count) ends along \(name)" }
    }
    return nil
  }

  /// Draws each line from edge to edge.
  public func draw(on canvas: inout Canvas) {
    guard canvas.space == nil else { return }
    let frame = canvas.frame
    var path = Path()
    for (index, value) in x.enumerated() {
      let place = canvas.point(value, 0).x
      let top = yEnd.map { canvas.point(0, $0[index]).y } ?? frame.y
      let bottom = yStart.map { canvas.point(0, $0[index]).y } ?? frame.bottom
      guard place.isFinite, top.isFinite, bottom.isFinite else { continue }
      path.append(.segment(Point(place, top), Point(place, bottom)))
    }
    for (index, value) in y.enumerated() {
      let place = canvas.point(0, value).y
      let left = xStart.map { canvas.point($0[index], 0).x } ?? frame.x
      let right = xEnd.map { canvas.point($0[index], 0).x } ?? frame.right
      guard place.isFinite, left.isFinite, right.isFinite else { continue }
      path.append(.segment(Point(left, place), Point(right, place)))
    }
    guard !path.isEmpty else { return }
    canvas.draw(.path(path, stroke: stroke(canvas.theme)))
  }

  /// A short piece of the line.
  public func legendEntries(theme: Theme) -> [LegendEntry] {
    label.map { [LegendEntry(label: $0, line: stroke(theme))] } ?? []
  }

  private func stroke(_ theme: Theme) -> Stroke { style.stroke(theme: theme, color: "muted", width: 1) }
}
