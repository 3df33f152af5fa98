import Graphics

/// The units of a network as circles, with what is written inside them.
public struct NodeMark: Mark {
  /// `node`
  public static let type = "node"
  /// The centres along the horizontal axis.
  @Numbers public var x: [Double]
  /// The centres along the vertical axis.
  @Numbers public var y: [Double]
  /// What is written inside each circle, in the markup of texts; nil for nothing.
  public var text: [String]?
  /// The indices of units that take no part: they are light grey with a cross.
  public var dropped: [Int]?
  /// What a crossed unit means, for the legend.
  public var droppedLabel: String?
  /// The name of the circles' edge colour; nil is that of the fill, or of hollow circles.
  public var edge: String?
  /// What the units are.
  public var label: String?
  /// The circles' look: `color` (of the fill), `size` (diameter), `width` (of the edge), `hollow`, `opacity`.
  public var style: Style

  private enum CodingKeys: String, CodingKey { case x, y, text, dropped, droppedLabel, edge, label, style }

  /// Units; `x`, `y` and `text` have the same length.
  public init(
    x: [Double], y: [Double], text: [String]? = nil, dropped: [Int]? = nil, droppedLabel: String? = nil,
    edge: String? = nil, label: String? = nil, style: Style = Style()
  ) {
    self.x = x
    self.y = y
    self.text = text
    self.dropped = dropped
    self.droppedLabel = droppedLabel
    self.edge = edge
    self.label = label
    self.style = style
  }

  /// The ranges of the centres, with air for the circles.
  public var extent: DataExtent {
    DataExtent(xValues: x, yValues: y, xPadding: 0.1, yPadding: 0.1)
  }

  /// Different lengths, or the index of no unit.
  public var defect: String? {
    if x.count != y.count { return "has \(x.count) x but \(y.count) y" }
    if let text, text.count != x.count { return "has \(x.count) x but \(text.count) texts" }
    if let bad = dropped?.first(where: { !x.indices.contains($0) }) {
      return "drops node \(bad), but there are \(x.count)"
    }
    return nil
  }

  /// Draws the circles over everything, so that edges end at them.
  public func draw(on canvas: inout Canvas) {
    let off = Set(dropped ?? [])
    for index in x.indices {
      let center = canvas.point(x[index], y[index])
      guard canvas.shows(center) else { continue }
      let isDropped = off.contains(index)
      for item in items(at: center, isDropped: isDropped, canvas.theme) { canvas.drawAbove(item) }
      guard let text = text?[index], !text.isEmpty else { continue }
      let line = canvas.typesetter.line(text, size: Theme.TextSize.annotation)
      let color = isDropped ? canvas.theme.muted : textColor(canvas.theme)
      canvas.drawAbove(canvas.typesetter.place(line, at: center, .center, .middle, color: color).item)
    }
  }

  /// One entry for the units, one for those that are dropped.
  public func legendEntries(theme: Theme) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    if let label {
      var look = look(theme)
      look.diameter = min(diameter, 12)
      entries.append(LegendEntry(label: label, symbol: look))
    }
    if let droppedLabel, dropped != nil {
      let sample = Self.crossed(at: Point(6, 0), diameter: 12, theme: theme)
      entries.append(LegendEntry(label: droppedLabel, width: 12, sample: sample))
    }
    return entries
  }

  private var diameter: Double { style.size ?? 16 }

  private func fill(_ theme: Theme) -> Color { theme.color(style.color ?? "class0") }

  private func look(_ theme: Theme) -> SymbolLook {
    let opacity = style.opacity ?? 1
    let edge = Stroke(theme.color(edge ?? style.color ?? "class0"), width: style.width ?? 1.2)
    let inside = style.hollow == true ? theme.paper : fill(theme).opacity(opacity)
    return SymbolLook(symbol: .circle, diameter: diameter, fill: inside, edge: edge)
  }

  private func items(at center: Point, isDropped: Bool, _ theme: Theme) -> [Scene.Item] {
    isDropped
      ? Self.crossed(at: center, diameter: diameter, theme: theme) : [look(theme).item(at: center)]
  }

  /// Dark letters on light circles and the other way round.
  private func textColor(_ theme: Theme) -> Color {
    guard style.hollow != true else { return theme.foreground }
    return [theme.foreground, theme.paper].max {
      contrast($0, fill(theme)) < contrast($1, fill(theme))
    } ?? theme.foreground
  }

  private func contrast(_ a: Color, _ b: Color) -> Double { abs(Self.lightness(a) - Self.lightness(b)) }

  /// The luma of ITU-R BT.601: good enough to choose between two colours of letters.
  private static func lightness(_ color: Color) -> Double {
    0.299 * color.red + 0.587 * color.green + 0.114 * color.blue
  }

  /// A light grey disc with a cross: something that is off.
  static func crossed(at center: Point, diameter: Double, theme: Theme) -> [Scene.Item] {
    let arm = diameter * 0.22
    var cross = Path.segment(center + Point(-arm, -arm), center + Point(arm, arm))
    cross.append(.segment(center + Point(-arm, arm), center + Point(arm, -arm)))
    return [
      .path(
        .circle(center: center, radius: diameter / 2), fill: theme.grid,
        stroke: Stroke(theme.muted, width: 1, dash: [2.5, 2])),
      .path(cross, stroke: Stroke(theme.muted, width: 1.3, cap: .round)),
    ]
  }
}
