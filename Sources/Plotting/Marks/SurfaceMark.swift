import Graphics

/// A quantity over a plane as a surface in space, coloured by height and shaded by its slope.
public struct SurfaceMark: Mark {
  /// `surface`
  public static let type = "surface"
  /// The grid's places along x, rising.
  @Numbers public var x: [Double]
  /// The grid's places along y, rising.
  @Numbers public var y: [Double]
  /// The height at each place; NaN for a gap.
  public var values: Grid
  /// What the surface shows.
  public var label: String?
  /// The surface's look: `colormap`, `opacity`.
  public var style: Style

  /// A surface; `values` has a row for each y and a column for each x, at least two of both.
  public init(x: [Double], y: [Double], values: Grid, label: String? = nil, style: Style = Style()) {
    self.x = x
    self.y = y
    self.values = values
    self.label = label
    self.style = style
  }

  /// The ranges of x, y and the heights.
  public var extent: DataExtent {
    DataExtent(xValues: x, yValues: y, zValues: values.values)
  }

  /// Sizes that do not fit, too few places, or places that do not rise.
  public var defect: String? {
    if x.count < 2 || y.count < 2 { return "needs at least 2 places along x and y" }
    if values.rows != y.count || values.columns != x.count {
      return "has \(y.count) y and \(x.count) x but values of shape (\(values.rows), \(values.columns))"
    }
    for places in [x, y] where !zip(places, places.dropFirst()).allSatisfy({ $0 < $1 }) {
      return "needs finite x and y in rising order"
    }
    return Colormaps.defect(style.colormap)
  }

  /// Draws the cells from back to front.
  public func draw(on canvas: inout Canvas) { Self.draw([self], on: &canvas) }

  /// Draws surfaces that hide each other.
  static func draw(_ marks: [SurfaceMark], on canvas: inout Canvas) {
    guard let space = canvas.space else { return }
    for item in SurfaceCells(marks, space: space, theme: canvas.theme).items() { canvas.draw(item) }
  }
}
