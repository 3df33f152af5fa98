import Graphics

/// Arrows from places along vectors: a vector field, or lone arrows that point something out.
public struct ArrowMark: Mark {
  /// `arrow`
  public static let type = "arrow"
  /// Where arrows begin along the horizontal axis.
  @Numbers public var x: [Double]
  /// Where arrows begin along the vertical axis.
  @Numbers public var y: [Double]
  /// How far arrows go along the horizontal axis; NaN for a gap.
  @Numbers public var u: [Double]
  /// How far arrows go along the vertical axis; NaN for a gap.
  @Numbers public var v: [Double]
  /// A number for each arrow that colours it by the style's colour map; nil if all look alike.
  public var values: [Double]?
  /// The values at the ends of the colour map; nil takes the least and the greatest.
  public var range: [Double]?
  /// What `u` and `v` are multiplied by; nil is 1, so that arrows end at `x` + `u`, `y` + `v`.
  public var scale: Double?
  /// Whether arrows are so long that the longest one just reaches its neighbour, and `scale` counts from there.
  public var autoscale: Bool?
  /// What the arrows show.
  public var label: String?
  /// The arrows' look: `color`, `width`, `dash`, `opacity`, `colormap`.
  public var style: Style

  /// Arrows; all lists have the same length.
  public init(
    x: [Double], y: [Double], u: [Double], v: [Double], values: [Double]? = nil,
    range: ClosedRange<Double>? = nil, scale: Double? = nil, autoscale: Bool? = nil, label: String? = nil,
    style: Style = Style()
  ) {
    self.x = x
    self.y = y
    self.u = u
    self.v = v
    self.values = values
    self.range = range.map { [$0.lowerBound, $0.upperBound] }
    self.scale = scale
    self.autoscale = autoscale
    self.label = label
    self.style = style
  }

  /// Both ends of all arrows.
  public var extent: DataExtent {
    let factor = factor
    return DataExtent(
      xValues: x + zip(x, u).map { $0 + $1 * factor }, yValues: y + zip(y, v).map { $0 + $1 * factor },
      xPadding: 0.04, yPadding: 0.04)
  }

  /// Different lengths, or a wrong range, scale or colour map.
  public var defect: String? {
    if Set([x.count, y.count, u.count, v.count]).count != 1 {
      return "has \(x.count) x, \(y.count) y, \(u.count) u and \(v.count) v"
    }
    if let values, values.count != x.count { return "has \(x.count) x but \(values.count) values" }
    if let scale, !(scale > 0 && scale.isFinite) { return "needs a scale above 0, not \(scale)" }
    return ColorScale.defect(range: range, colormap: style.colormap)
  }

  /// What `u` and `v` are multiplied by in the end.
  var factor: Double {
    let factor = scale ?? 1
    guard autoscale == true, let width = ClosedRange(around: x), let height = ClosedRange(around: y) else {
      return factor
    }
    // Each of n places in a rectangle has a square of its own; the longest arrow is as long as its sides, measured
    // as shares of the ranges, so that axes of different units count alike.
    let (unitX, unitY) = (width.padded(by: 0).length, height.padded(by: 0).length)
    let longest = zip(u, v).map { Point($0 / unitX, $1 / unitY).length }.filter(\.isFinite).max() ?? 0
    let side = 1 / max(Double(x.count).squareRoot() - 1, 1)
    return longest > 0 ? factor * side / longest : factor
  }

  /// Draws each arrow with a head in proportion to its length.
  public func draw(on canvas: inout Canvas) {
    guard canvas.space == nil else { return }
    let factor = factor
    let colors = colors(canvas.theme)
    for index in x.indices {
      let start = canvas.point(x[index], y[index])
      let end = canvas.point(x[index] + u[index] * factor, y[index] + v[index] * factor)
      var stroke = stroke(canvas.theme)
      if let values, let colors {
        guard values[index].isFinite else { continue }
        stroke.color = colors.color(values[index]).opacity(style.opacity ?? 1)
      }
      for item in Arrow.items(from: start, to: end, stroke: stroke) { canvas.draw(item) }
    }
  }

  /// A short arrow, unless a colour bar explains the arrows.
  public func legendEntries(theme: Theme) -> [LegendEntry] {
    guard let label, values == nil else { return [] }
    let items = Arrow.items(from: Point(0, 0), to: Point(22, 0), stroke: stroke(theme))
    return [LegendEntry(label: label, width: 22, sample: items)]
  }

  /// The bar of the arrows' values.
  public func colorBar(theme: Theme) -> ColorBar? { label.flatMap { colors(theme)?.bar(label: $0) } }

  private func colors(_ theme: Theme) -> ColorScale? {
    values.map { ColorScale(values: $0, range: range, colormap: style.colormap, theme: theme) }
  }

  private func stroke(_ theme: Theme) -> Stroke {
    style.stroke(theme: theme, color: "foreground", width: 1.4)
  }
}
