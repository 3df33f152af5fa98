import Graphics

/// Annotations at places in data units, kept inside the panel.
public struct TextMark: Mark {
  /// `text`
  public static let type = "text"
  /// Where along the horizontal axis.
  @Numbers public var x: [Double]
  /// Where along the vertical axis.
  @Numbers public var y: [Double]
  /// The heights in a view into space, NaN for a gap; nil for data in a plane.
  public var z: [Double]? {
    get { heights?.wrappedValue }
    set { heights = newValue.map { Numbers(wrappedValue: $0) } }
  }
  private var heights: Numbers?
  /// What is written, in the markup of texts.
  public var text: [String]
  /// Where the text lies to the left and right of its place.
  public var alignment: Typesetter.Alignment
  /// Where the text lies above or below its place.
  public var position: Typesetter.Position
  /// The distance from the place in CSS pixels, away from it; nil is 5, with a leader 24.
  public var distance: Double?
  /// The line from the text to its place; nil for none.
  public var leader: Leader?
  /// The text's look: `color`, `size`.
  public var style: Style
  var notes = BuilderNotes()
  /// How a text that lies away from its place is joined to it.
  public enum Leader: String, Sendable, Codable {
    /// A thin line.
    case line
    /// A thin arrow that ends at the place.
    case arrow
  }
  /// Texts explain themselves.
  public var label: String? { nil }

  private enum CodingKeys: String, CodingKey {
    case x, y, text, alignment, position, distance, leader, style
    case heights = "z"
  }

  /// Annotations; `x`, `y`, `z` and `text` have the same length.
  public init(
    x: [Double], y: [Double], z: [Double]? = nil, text: [String], alignment: Typesetter.Alignment = .center,
    position: Typesetter.Position = .above, distance: Double? = nil,
    leader: Leader? = nil, style: Style = Style()
  ) {
    self.x = x
    self.y = y
    heights = z.map { Numbers(wrappedValue: $0) }
    self.text = text
    self.alignment = alignment
    self.position = position
    self.distance = distance
    self.leader = leader
    self.style = style
  }

  /// The places, with air for the letters.
  public var extent: DataExtent {
    notes.extent
      ?? DataExtent(xValues: x, yValues: y, zValues: z, yPadding: z == nil ? 0.06 : 0)
  }

  /// Different lengths.
  public var defect: String? {
    if let z, z.count != x.count { return "has \(x.count) x but \(z.count) z" }
    return x.count == y.count && y.count == text.count
      ? nil : "has \(x.count) x, \(y.count) y and \(text.count) texts"
  }

  /// Draws each text with an edge in the paper's colour.
  public func draw(on canvas: inout Canvas) {
    let color = canvas.theme.color(style.color ?? "foreground")
    for index in text.indices {
      let anchor = canvas.point(x[index], y[index], z?[index])
      guard canvas.shows(anchor) else { continue }
      let whole = canvas.typesetter.line(text[index], size: style.size ?? Theme.TextSize.annotation)
      let line = canvas.typesetter.truncated(whole, width: canvas.frame.width - 4)
      guard line.width <= canvas.frame.width - 4, line.height <= canvas.frame.height - 4 else { continue }
      let place = kept(anchor + offset, line: line, inside: canvas.frame.inset(by: 2))
      let placed = canvas.typesetter.place(
        line, at: place, alignment, position, color: color, halo: canvas.theme.paper)
      for item in leader(from: placed.bounds, to: anchor, canvas.theme) { canvas.drawAbove(item) }
      canvas.drawAbove(placed.item)
    }
  }

  /// From the edge of a text to just before its place; nothing where the text lies too close for a line.
  private func leader(from text: Rect, to anchor: Point, _ theme: Theme) -> [Scene.Item] {
    guard let leader else { return [] }
    let box = text.inset(by: -2)
    let start = Point(min(max(anchor.x, box.x), box.right), min(max(anchor.y, box.y), box.bottom))
    let along = anchor - start
    guard along.length > 6 else { return [] }
    let end = anchor - along * ((leader == .arrow ? 2 : 3) / along.length)
    let stroke = Stroke(theme.color(style.color ?? "muted"), width: 1)
    return leader == .arrow
      ? Arrow.items(from: start, to: end, stroke: stroke) : [.path(.segment(start, end), stroke: stroke)]
  }

  private var offset: Point {
    let distance = distance ?? (leader == nil ? 5 : 24)
    let across = alignment == .leading ? distance : alignment == .trailing ? -distance : 0
    let up = position == .above ? -distance : position == .below ? distance : 0
    return Point(across, up)
  }

  /// The place moved just so far that the text ends inside the frame.
  private func kept(_ place: Point, line: Typesetter.Line, inside frame: Rect) -> Point {
    let share = alignment == .leading ? 0 : alignment == .center ? 0.5 : 1
    let rise = position == .below ? 0 : position == .middle ? 0.5 : 1
    let left = place.x - share * line.width
    let top = place.y - rise * line.height
    let keptLeft = max(min(left, frame.right - line.width), frame.x)
    let keptTop = max(min(top, frame.bottom - line.height), frame.y)
    return place + Point(keptLeft - left, keptTop - top)
  }
}
