import Graphics

/// Lines along which a quantity on a grid has given levels.
public struct ContourMark: Mark {
  /// `contour`
  public static let type = "contour"
  /// The grid's places along the horizontal axis, rising.
  @Numbers public var x: [Double]
  /// The grid's places along the vertical axis, rising.
  @Numbers public var y: [Double]
  /// The quantity at each place.
  public var values: Grid
  /// The levels that lines are drawn for.
  @Numbers public var levels: [Double]
  /// What the lines show.
  public var label: String?
  /// The lines' look: `color`, `width`, `dash`, `opacity`.
  public var style: Style

  /// Contour lines; `values` has a row for each y and a column for each x.
  public init(
    x: [Double], y: [Double], values: Grid, levels: [Double], label: String? = nil, style: Style = Style()
  ) {
    self.x = x
    self.y = y
    self.values = values
    self.levels = levels
    self.label = label
    self.style = style
  }

  /// The ranges of x and y.
  public var extent: DataExtent { DataExtent(x: ClosedRange(around: x), y: ClosedRange(around: y)) }

  /// Sizes that do not fit.
  public var defect: String? {
    if values.rows != y.count || values.columns != x.count {
      return "has \(y.count) y and \(x.count) x but values of shape (\(values.rows), \(values.columns))"
    }
    return x.allSatisfy(\.isFinite) && y.allSatisfy(\.isFinite) ? nil : "needs finite x and y"
  }

  /// Draws all levels, with an edge in the paper's colour that sets them off from a map.
  public func draw(on canvas: inout Canvas) {
    var path = Path()
    for level in levels {
      for line in MarchingSquares.lines(of: values, at: level) {
        path.append(.polyline(line.map { canvas.point(place($0.x, in: x), place($0.y, in: y)) }))
      }
    }
    guard !path.isEmpty else { return }
    let stroke = stroke(canvas.theme)
    canvas.draw(.path(path, stroke: Stroke(canvas.theme.paper.opacity(0.7), width: stroke.width + 2)))
    canvas.draw(.path(path, stroke: stroke))
  }

  /// A short piece of the line.
  public func legendEntries(theme: Theme) -> [LegendEntry] {
    label.map { [LegendEntry(label: $0, line: stroke(theme))] } ?? []
  }

  private func stroke(_ theme: Theme) -> Stroke { style.stroke(theme: theme, color: "foreground") }

  /// The value at a fractional index.
  private func place(_ index: Double, in values: [Double]) -> Double {
    let lower = min(Int(index), values.count - 2)
    return values[lower] + (index - Double(lower)) * (values[lower + 1] - values[lower])
  }
}
