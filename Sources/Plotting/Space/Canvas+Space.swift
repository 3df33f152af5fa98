import Graphics

extension Canvas {
  /// The place of three values on the page; without a third, or in a plane, that of the first two.
  func point(_ x: Double, _ y: Double, _ z: Double?) -> Point {
    guard let space, let z else { return point(x, y) }
    return space.projection.point(space.projection.box(x, y, z))
  }

  /// Whether no surface hides a place.
  func isVisible(_ x: Double, _ y: Double, _ z: Double?) -> Bool {
    guard let space, let z else { return true }
    return space.isVisible(space.projection.box(x, y, z))
  }

  /// Draws a line's hidden pieces dashed and faint, then the visible ones with an edge in the paper's colour.
  mutating func draw(_ pieces: [SpaceView.Piece], stroke: Stroke) {
    func path(visible: Bool) -> Path {
      pieces.filter { $0.isVisible == visible && $0.points.count > 1 }
        .reduce(into: Path()) { $0.append(.polyline($1.points)) }
    }
    var faint = stroke
    faint.color = stroke.color.opacity(stroke.color.alpha * 0.55)
    faint.dash = [2.5, 3.5]
    faint.width = stroke.width * 0.8
    let (hidden, visible) = (path(visible: false), path(visible: true))
    if !hidden.isEmpty { draw(.path(hidden, stroke: faint)) }
    guard !visible.isEmpty else { return }
    draw(.path(visible, stroke: Stroke(theme.paper.opacity(0.75), width: stroke.width + 1.6)))
    draw(.path(visible, stroke: stroke))
  }
}
