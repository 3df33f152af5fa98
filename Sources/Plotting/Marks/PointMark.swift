import Graphics

/// Points, all alike or with a colour and a symbol for each class.
public struct PointMark: Mark {
  /// `point`
  public static let type = "point"
  /// The values along the horizontal axis.
  @Numbers public var x: [Double]
  /// The values along the vertical axis.
  @Numbers public var y: [Double]
  /// The heights in a view into space, NaN for a gap; nil for data in a plane.
  public var z: [Double]? {
    get { heights?.wrappedValue }
    set { heights = newValue.map { Numbers(wrappedValue: $0) } }
  }
  private var heights: Numbers?
  /// The class of each point, from 0; nil if all are alike.
  public var classes: [Int]?
  /// The names of the classes for the legend; nil leaves them out.
  public var classNames: [String]?
  /// The indices of points with a ring around them, such as samples that a model gets wrong.
  public var ringed: [Int]?
  /// What a ring means.
  public var ringLabel: String?
  /// A number for each point that colours it by the style's colour map, NaN for none; nil if all look alike.
  public var values: [Double]? {
    get { numbers?.wrappedValue }
    set { numbers = newValue.map { Numbers(wrappedValue: $0) } }
  }
  private var numbers: Numbers?
  /// The values at the ends of the colour map; nil takes the least and the greatest.
  public var range: [Double]?
  /// Each point's diameter in CSS pixels; nil if all have the style's.
  public var sizes: [Double]?
  /// What the points are; with values, what these measure.
  public var label: String?
  /// The points' look: `color`, `symbol`, `size` (diameter), `hollow`, `opacity`, `colormap`.
  public var style: Style
  var notes = BuilderNotes()

  private enum CodingKeys: String, CodingKey {
    case x, y, classNames, ringed, ringLabel, range, sizes, label, style
    case classes = "class"
    case heights = "z"
    case numbers = "values"
  }

  /// Points; `x`, `y`, `z`, `classes`, `values` and `sizes` have the same length.
  public init(
    x: [Double], y: [Double], z: [Double]? = nil, classes: [Int]? = nil, classNames: [String]? = nil,
    ringed: [Int]? = nil, ringLabel: String? = nil, values: [Double]? = nil,
    range: ClosedRange<Double>? = nil, sizes: [Double]? = nil, label: String? = nil, style: Style = Style()
  ) {
    self.x = x
    self.y = y
    heights = z.map { Numbers(wrappedValue: $0) }
    self.classes = classes
    self.classNames = classNames
    self.ringed = ringed
    self.ringLabel = ringLabel
    numbers = values.map { Numbers(wrappedValue: $0) }
    self.range = range.map { [$0.lowerBound, $0.upperBound] }
    self.sizes = sizes
    self.label = label
    self.style = style
  }

  /// The ranges of x and y, with air around.
  public var extent: DataExtent {
    DataExtent(
      xValues: x, yValues: y, zValues: z, xPadding: z == nil ? 0.06 : 0, yPadding: z == nil ? 0.06 : 0)
  }

  /// Different lengths, or indices of no point or class.
  public var defect: String? {
    if x.count != y.count { return "has \(x.count) x but \(y.count) y" }
    if let z, z.count != x.count { return "has \(x.count) x but \(z.count) z" }
    if let classes, classes.count != x.count { return "has \(x.count) x but \(classes.count) classes" }
    if let bad = classes?.first(where: { $0 < 0 }) { return "has the class \(bad), but classes count from 0" }
    if let bad = ringed?.first(where: { !x.indices.contains($0) }) {
      return "has a ring around point \(bad), but there are \(x.count)"
    }
    if let values, values.count != x.count { return "has \(x.count) x but \(values.count) values" }
    if let sizes, sizes.count != x.count { return "has \(x.count) x but \(sizes.count) sizes" }
    if let bad = sizes?.first(where: { !($0 >= 0) }) { return "needs sizes from 0 on, not \(bad)" }
    return ColorScale.defect(range: range, colormap: style.colormap)
  }

  /// Draws the points class by class in turn of the data, then the rings.
  public func draw(on canvas: inout Canvas) {
    if x.count > SymbolCloud.shapeLimit { drawCloud(on: &canvas) } else { drawSymbols(on: &canvas) }
    for index in ringed ?? [] {
      let center = canvas.point(x[index], y[index], z?[index])
      guard canvas.shows(center) else { continue }
      for item in Self.ring(at: center, diameter: sizes?[index] ?? diameter, theme: canvas.theme) {
        canvas.drawAbove(item)
      }
    }
  }

  private func drawSymbols(on canvas: inout Canvas) {
    let colors = colors(canvas.theme)
    for index in x.indices {
      let center = canvas.point(x[index], y[index], z?[index])
      guard canvas.shows(center) else { continue }
      var look = look(ofClass: classes?[index], theme: canvas.theme)
      if let colors, let value = values?[index] {
        look.paint(value.isFinite ? colors.color(value) : canvas.theme.paper, theme: canvas.theme)
      }
      if let sizes { look.diameter = sizes[index] }
      if !canvas.isVisible(x[index], y[index], z?[index]) { look = look.faint }
      canvas.drawAbove(look.item(at: center))
    }
  }

  /// Draws points that are too many to be shapes: colours in 256 steps of the colour map, sizes in quarters of a
  /// pixel, so that there are few looks.
  private func drawCloud(on canvas: inout Canvas) {
    let (x, y, z, values, sizes, theme) = (x, y, z, values, sizes, canvas.theme)
    let colors = colors(theme)
    var cloud = SymbolCloud(capacity: x.count)
    for index in x.indices {
      let center = canvas.point(x[index], y[index], z?[index])
      guard canvas.shows(center) else { continue }
      let share = colors.flatMap { $0.share(values?[index] ?? .nan) }
      let key = SymbolCloud.Key(
        kind: classes?[index] ?? -1, color: share.map { Int(($0 * 255).rounded()) } ?? -1,
        size: sizes.map { Int((min($0[index], 1e6) * 4).rounded()) } ?? -1,
        isFaint: !canvas.isVisible(x[index], y[index], z?[index]))
      cloud.add(key, at: center) { key in
        var look = look(ofClass: key.kind < 0 ? nil : key.kind, theme: theme)
        if let colors {
          let color = key.color < 0 ? theme.paper : colors.color(share: Double(key.color) / 255)
          look.paint(color, theme: theme)
        }
        if key.size >= 0 { look.diameter = Double(key.size) / 4 }
        return key.isFaint ? look.faint : look
      }
    }
    for item in cloud.items { canvas.drawAbove(item) }
  }

  /// One entry for each class, one for the kind of points, one for the rings.
  public func legendEntries(theme: Theme) -> [LegendEntry] {
    var entries = (classNames ?? []).enumerated().map { index, name in
      LegendEntry(label: name, symbol: filled(ofClass: index, theme: theme))
    }
    if let label, values == nil {
      let look = classes == nil ? look(ofClass: nil, theme: theme) : neutral(theme)
      entries.append(LegendEntry(label: label, symbol: look))
    }
    if let ringLabel, ringed != nil {
      let ring = Self.ring(at: Point(6, 0), diameter: diameter, theme: theme)
      entries.append(LegendEntry(label: ringLabel, width: 12, sample: ring))
    }
    return entries
  }

  /// The bar of the points' values.
  public func colorBar(theme: Theme) -> ColorBar? { label.flatMap { colors(theme)?.bar(label: $0) } }

  private func colors(_ theme: Theme) -> ColorScale? {
    values.map { ColorScale(values: $0, range: range, colormap: style.colormap, theme: theme) }
  }

  /// The classes of the points and the named ones.
  public var classCount: Int {
    let named = style.color.flatMap(Theme.classIndex).map { min($0, 999) + 1 } ?? 0
    return max(min(classes?.max() ?? -1, 999) + 1, classNames?.count ?? 0, named)
  }

  private var diameter: Double { style.size ?? 7 }

  private func look(ofClass number: Int?, theme: Theme) -> SymbolLook {
    style.hollow == true ? outlined(ofClass: number, theme: theme) : filled(ofClass: number, theme: theme)
  }

  private func filled(ofClass number: Int?, theme: Theme) -> SymbolLook {
    var colors = (fill: color(nil, theme), edge: Stroke(theme.paper, width: 0.8))
    if let number { colors = theme.pointColors(ofClass: number) }
    return SymbolLook(
      symbol: symbol(number), diameter: diameter, fill: colors.fill.opacity(style.opacity ?? 1),
      edge: colors.edge)
  }

  private func outlined(ofClass number: Int?, theme: Theme) -> SymbolLook {
    SymbolLook(
      symbol: symbol(number), diameter: diameter - 0.6, fill: theme.paper,
      edge: Stroke(color(number, theme).opacity(style.opacity ?? 1), width: 1.8))
  }

  private func neutral(_ theme: Theme) -> SymbolLook {
    style.hollow == true
      ? SymbolLook(
        symbol: .circle, diameter: diameter - 0.6, fill: theme.paper, edge: Stroke(theme.muted, width: 1.8))
      : SymbolLook(
        symbol: .circle, diameter: diameter, fill: theme.muted, edge: Stroke(theme.paper, width: 0.8))
  }

  private func symbol(_ number: Int?) -> Symbol { number.map(Symbol.forClass) ?? style.symbol ?? .circle }

  private func color(_ number: Int?, _ theme: Theme) -> Color {
    theme.color(number.map { "class\($0)" } ?? style.color ?? "class0")
  }

  /// A ring with an edge in the paper's colour, so that it shows on points and maps alike.
  static func ring(at center: Point, diameter: Double, theme: Theme) -> [Scene.Item] {
    let circle = Path.circle(center: center, radius: diameter / 2 + 3)
    return [
      .path(circle, stroke: Stroke(theme.paper, width: 3.2)),
      .path(circle, stroke: Stroke(theme.foreground, width: 1.4)),
    ]
  }
}
