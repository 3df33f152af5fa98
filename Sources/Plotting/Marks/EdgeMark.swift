import Graphics

/// The connections between the units of a network as straight lines, beneath the nodes.
public struct EdgeMark: Mark {
  /// `edge`
  public static let type = "edge"
  /// The nodes' places along the horizontal axis.
  @Numbers public var x: [Double]
  /// The nodes' places along the vertical axis.
  @Numbers public var y: [Double]
  /// The index of the node at which each edge begins.
  public var from: [Int]
  /// The index of the node at which each edge ends.
  public var to: [Int]
  /// Each edge's width in CSS pixels; nil if all have the style's.
  public var widths: [Double]?
  /// A number of each edge, such as its weight, that colours it by the style's colour map; nil if all look alike.
  public var values: [Double]?
  /// The values at the ends of the colour map; nil takes the least and the greatest.
  public var range: [Double]?
  /// What the edges are.
  public var label: String?
  /// The edges' look: `color`, `width`, `dash`, `opacity`, `colormap`.
  public var style: Style

  /// Edges between nodes; `x` and `y` have one entry per node, the other lists one per edge.
  public init(
    x: [Double], y: [Double], from: [Int], to: [Int], widths: [Double]? = nil, values: [Double]? = nil,
    range: [Double]? = nil, label: String? = nil, style: Style = Style()
  ) {
    self.x = x
    self.y = y
    self.from = from
    self.to = to
    self.widths = widths
    self.values = values
    self.range = range
    self.label = label
    self.style = style
  }

  /// The ranges of the nodes' places.
  public var extent: DataExtent { DataExtent(xValues: x, yValues: y) }

  /// Different lengths, ends at no node, or numbers that are no widths or values.
  public var defect: String? {
    if x.count != y.count { return "has \(x.count) x but \(y.count) y" }
    if from.count != to.count { return "has \(from.count) starts but \(to.count) ends" }
    if let bad = (from + to).first(where: { !x.indices.contains($0) }) {
      return "ends at node \(bad), but there are \(x.count)"
    }
    if let widths, widths.count != from.count { return "has \(from.count) edges but \(widths.count) widths" }
    if let values, values.count != from.count { return "has \(from.count) edges but \(values.count) values" }
    if widths?.allSatisfy({ $0 >= 0 }) == false { return "needs widths from 0 on" }
    return ColorScale.defect(range: range, colormap: style.colormap)
  }

  /// Draws neighbouring edges of one look in one stroke, so that faint lines do not add up where they cross.
  public func draw(on canvas: inout Canvas) {
    var path = Path()
    var stroke: Stroke?
    for edge in from.indices {
      let ends = [from[edge], to[edge]].map { canvas.point(x[$0], y[$0]) }
      guard ends.allSatisfy(\.isFinite) else { continue }
      let next = self.stroke(edge, canvas.theme)
      if next != stroke, let last = stroke, !path.isEmpty {
        canvas.draw(.path(path, stroke: last))
        path = Path()
      }
      stroke = next
      path.append(.segment(ends[0], ends[1]))
    }
    if let stroke, !path.isEmpty { canvas.draw(.path(path, stroke: stroke)) }
  }

  /// A short piece of an edge, unless a colour bar explains the edges.
  public func legendEntries(theme: Theme) -> [LegendEntry] {
    guard values == nil, let label else { return [] }
    return [LegendEntry(label: label, line: plain(theme))]
  }

  /// The bar of the edges' values.
  public func colorBar(theme: Theme) -> ColorBar? {
    guard values != nil, let label else { return nil }
    return ColorBar(label: label, domain: ends, colormap: colormap(theme))
  }

  private func plain(_ theme: Theme) -> Stroke {
    var faint = style
    faint.opacity = style.opacity ?? 0.55
    return faint.stroke(theme: theme, color: "muted", width: 0.8)
  }

  private func stroke(_ edge: Int, _ theme: Theme) -> Stroke {
    var stroke = plain(theme)
    if let widths { stroke.width = widths[edge] }
    if let values {
      let share = (values[edge] - ends.lowerBound) / ends.length
      stroke.color = colormap(theme).color(at: min(max(share, 0), 1), ofClass: 0).opacity(style.opacity ?? 1)
    }
    return stroke
  }

  private var ends: ClosedRange<Double> {
    if let range { return range[0]...range[1] }
    return (ClosedRange(around: values ?? []) ?? 0...1).padded(by: 0)
  }

  private func colormap(_ theme: Theme) -> any Colormap {
    Colormaps.make(style.colormap ?? theme.colormap, theme: theme, classCount: 2)
  }
}
