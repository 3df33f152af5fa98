import Plotting

/// What figures of descent in a plane share: level lines, the start, the minimum.
enum PlaneMarks {
  /// Thin labelled lines of equal height.
  static func levelLines(x: [Double], y: [Double], _ grid: Grid, levels: [Double]) -> ContourMark {
    ContourMark(
      x: x, y: y, values: grid, levels: levels, labels: true,
      style: Style(color: "muted", width: 0.8, opacity: 0.7))
  }

  /// An open circle.
  static func start(_ place: PlanePoint, label: String?) -> PointMark {
    PointMark(
      x: [place.x], y: [place.y], label: label,
      style: Style(color: "foreground", symbol: .circle, size: 8, hollow: true))
  }

  /// A star.
  static func minimum(_ place: PlanePoint, label: String?) -> PointMark {
    PointMark(
      x: [place.x], y: [place.y], label: label, style: Style(color: "foreground", symbol: .star, size: 10))
  }
}
