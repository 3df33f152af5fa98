import Graphics

/// A number for each cell of a grid, as a colour: one picture, without seams between the cells.
public struct HeatmapMark: Mark {
  /// `heatmap`
  public static let type = "heatmap"
  /// The cells' centres along the horizontal axis, at equal distances.
  @Numbers public var x: [Double]
  /// The cells' centres along the vertical axis, at equal distances.
  @Numbers public var y: [Double]
  /// A number for each cell; with classes, how certain the class is, 1/K…1.
  public var values: Grid
  /// The class of each cell, from 0; nil if the numbers themselves are shown.
  public var classes: Grid?
  /// The number of classes; nil counts those that occur.
  public var givenClassCount: Int?
  /// The numbers at the two ends of the colour map; nil takes the greatest magnitude on both
  /// sides of 0 for a diverging map, else the least and the greatest number.
  public var range: [Double]?
  /// What the numbers measure: the name of the colour bar.
  public var label: String?
  /// The map's look: `colormap`, and `opacity` where it is to be fainter than its colour map.
  public var style: Style

  private enum CodingKeys: String, CodingKey {
    case x, y, values, range, label, style
    case classes = "class"
    case givenClassCount = "classCount"
  }

  /// A map of numbers; `values` has a row for each y and a column for each x.
  public init(
    x: [Double], y: [Double], values: Grid, classes: Grid? = nil, classCount: Int? = nil,
    range: ClosedRange<Double>? = nil, label: String? = nil, style: Style = Style()
  ) {
    self.x = x
    self.y = y
    self.values = values
    self.classes = classes
    givenClassCount = classCount
    self.range = range.map { [$0.lowerBound, $0.upperBound] }
    self.label = label
    self.style = style
  }

  /// The number of classes, 0 for a map of numbers.
  public var classCount: Int {
    guard let classes else { return 0 }
    return givenClassCount ?? Int(min(classes.values.filter(\.isFinite).max() ?? -1, 999)) + 1
  }

  /// The ranges of x and y.
  public var extent: DataExtent { DataExtent(xValues: x, yValues: y) }

  /// Sizes that do not fit, fewer than two cells, or an unknown colour map.
  public var defect: String? {
    if x.count < 2 || y.count < 2 { return "needs at least 2 cells along x and y" }
    if values.rows != y.count || values.columns != x.count {
      return "has \(y.count) y and \(x.count) x but values of shape (\(values.rows), \(values.columns))"
    }
    if let classes, classes.rows != y.count || classes.columns != x.count {
      return "has \(y.count) y and \(x.count) x but classes of shape (\(classes.rows), \(classes.columns))"
    }
    if let bad = classes?.values.first(where: { $0.isFinite && !(0..<1e6).contains($0) }) {
      return "has the class \(bad), but classes count from 0"
    }
    if !x.allSatisfy(\.isFinite) || !y.allSatisfy(\.isFinite) { return "needs finite x and y" }
    return ColorScale.defect(range: range, colormap: style.colormap)
  }

  /// Draws the map as one picture: smooth where the scales keep the cells equal, else with sharp cells.
  public func draw(on canvas: inout Canvas) {
    guard canvas.space == nil else { return }
    let across = CellPlaces(middles: x.map { canvas.point($0, 0).x })
    let down = CellPlaces(middles: y.map { canvas.point(0, $0).y })
    guard across.areEqual, down.areEqual else { return drawUnequal(across, down, on: &canvas) }
    let stepX = (x[x.count - 1] - x[0]) / Double(x.count - 1)
    let stepY = (y[y.count - 1] - y[0]) / Double(y.count - 1)
    let low = canvas.point(x[0] - stepX / 2, y[0] - stepY / 2)
    let high = canvas.point(x[x.count - 1] + stepX / 2, y[y.count - 1] + stepY / 2)
    canvas.draw(
      .image(
        Scene.Image(
          width: x.count, height: y.count,
          pixels: pixels(canvas.theme, columns: Array(0..<x.count), rows: (0..<y.count).reversed()),
          frame: Rect(left: low.x, top: high.y, right: high.x, bottom: low.y), smooth: true)))
  }

  /// Draws cells of different sizes, two pixels of the picture to one of the page.
  private func drawUnequal(_ across: CellPlaces, _ down: CellPlaces, on canvas: inout Canvas) {
    let room = canvas.frame.inset(by: -2)
    guard let x = across.range?.clamped(to: room.x...room.right), x.length > 0,
      let y = down.range?.clamped(to: room.y...room.bottom), y.length > 0
    else { return }
    let columns = across.cells(at: min(max(Int(2 * x.length), 1), 4000), of: x)
    let rows = down.cells(at: min(max(Int(2 * y.length), 1), 4000), of: y)
    canvas.draw(
      .image(
        Scene.Image(
          width: columns.count, height: rows.count,
          pixels: pixels(canvas.theme, columns: columns, rows: rows),
          frame: Rect(left: x.lowerBound, top: y.lowerBound, right: x.upperBound, bottom: y.upperBound),
          smooth: false)))
  }

  /// The bar of a map of numbers; classes are explained by the points' legend.
  public func colorBar(theme: Theme) -> ColorBar? {
    guard classes == nil, let label else { return nil }
    return ColorBar(label: label, domain: ends, colormap: colormap(theme))
  }

  private func colormapName(_ theme: Theme) -> String {
    style.colormap ?? (classes == nil ? theme.colormap : ConfidenceColormap.name)
  }

  /// The values at the ends of the colour map.
  private var ends: ClosedRange<Double> {
    ColorScale.domain(values: values.values, range: range, colormap: style.colormap ?? "")
  }

  private func colormap(_ theme: Theme) -> any Colormap {
    let map = Colormaps.make(colormapName(theme), theme: theme, classCount: givenClassCount ?? 2)
    return style.opacity.map {
      FaintColormap(base: map, paper: theme.paper, strength: min(max($0, 0), 1))
    } ?? map
  }

  /// The colours of the given rows and columns, of which one may come several times in turn.
  private func pixels(_ theme: Theme, columns: [Int], rows: [Int]) -> [UInt8] {
    let map = colormap(theme)
    let ends = ends
    if classes == nil, rows.count * columns.count > ColorTable.worthwhileCount {
      return ColorTable(map).pixels(of: values, rows: rows, columns: columns, range: ends)
    }
    var pixels: [UInt32] = []
    pixels.reserveCapacity(rows.count * columns.count)
    for (position, row) in rows.enumerated() {
      if position > 0, rows[position - 1] == row {
        pixels += pixels[(pixels.count - columns.count)...]
        continue
      }
      for column in columns { pixels.append(pixel(row, column, of: map, ends: ends)) }
    }
    return unsafe pixels.withUnsafeBytes { unsafe [UInt8]($0) }
  }

  /// The bytes of one cell's colour; a gap is transparent.
  private func pixel(_ row: Int, _ column: Int, of map: any Colormap, ends: ClosedRange<Double>) -> UInt32 {
    let value = values[row, column]
    let share = min(max((value - ends.lowerBound) / ends.length, 0), 1)
    let kind = classes.map { $0[row, column] } ?? 0
    guard value.isFinite, kind.isFinite else { return 0 }
    return map.color(at: share, ofClass: Int(kind)).bytes
  }
}
