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
    DataExtent(
      x: ClosedRange(around: x), y: ClosedRange(around: y), z: ClosedRange(around: values.values) ?? 0...1)
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
    if let name = style.colormap, !Colormaps.names.contains(name) {
      return "names the colormap '\(name)'; there are \(Colormaps.names.joined(separator: ", "))"
    }
    return nil
  }

  /// Draws the cells from back to front: seen without perspective, a cell is hidden only by cells nearer in the
  /// order of the grid.
  public func draw(on canvas: inout Canvas) {
    guard let space = canvas.space else { return }
    let field = HeightField(self, in: space.projection)
    let toward = space.projection.toward
    let rows = Self.order(values.rows - 1, nearIsLast: toward.y > 0)
    let columns = Self.order(values.columns - 1, nearIsLast: toward.x > 0)
    let shading = SurfaceShading(mark: self, theme: canvas.theme, projection: space.projection)
    for row in rows {
      for column in columns {
        let corners = [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)]
        let places = corners.map { field.place($0.0, $0.1) }
        guard places.allSatisfy(\.isFinite) else { continue }
        let height = corners.reduce(0) { $0 + values[$1.0, $1.1] / 4 }
        let color = shading.color(height: height, corners: places)
        // An edge of a slightly darker colour closes the seams and shows the grid.
        let edge = color.mixed(with: Color.black.opacity(color.alpha), share: 0.08)
        canvas.draw(
          .path(
            .polygon(places.map(space.projection.point)), fill: color, stroke: Stroke(edge, width: 0.5)))
      }
    }
  }

  private static func order(_ count: Int, nearIsLast: Bool) -> [Int] {
    nearIsLast ? Array(0..<count) : (0..<count).reversed()
  }
}
