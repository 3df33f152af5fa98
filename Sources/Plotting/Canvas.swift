import Graphics

/// What a mark draws on: the panel's frame on the page with its scales.
public struct Canvas {
  /// Where the panel's domains lie on the page.
  public let frame: Rect
  /// The figure's look.
  public let theme: Theme
  let x: any Scale
  let y: any Scale
  let typesetter: Typesetter
  /// The view into space of a panel with a z axis; nil in a plane.
  let space: SpaceView?
  /// What other marks of the panel take, for those that look for room.
  var occupied = OccupiedSpace()
  /// What has been drawn and ends at the frame.
  private(set) var clipped: [Scene.Item] = []
  /// What has been drawn over it and may reach beyond the frame.
  private(set) var overlay: [Scene.Item] = []

  init(panel: Panel, frame: Rect, theme: Theme, typesetter: Typesetter) {
    self.frame = frame
    self.theme = theme
    self.typesetter = typesetter
    x = Scales.make(panel.x)
    y = Scales.make(panel.y)
    space = panel.z == nil ? nil : SpaceView(panel: panel, frame: frame)
  }

  /// The place of a value pair on the page; in space it lies on the floor. Not finite for a gap.
  public func point(_ xValue: Double, _ yValue: Double) -> Point {
    if let space {
      let place = space.projection.box(xValue, yValue, 0)
      return space.projection.point(Vector3(place.x, place.y, space.projection.floor))
    }
    return Point(
      frame.x + x.position(of: xValue) * frame.width, frame.bottom - y.position(of: yValue) * frame.height)
  }

  /// Runs through the places of many value pairs.
  func forEachPoint(_ xValues: [Double], _ yValues: [Double], _ body: (Point) -> Void) {
    for (x, y) in zip(xValues, yValues) { body(point(x, y)) }
  }

  /// The places of two values above each other, for a bar or an area from one to the other; nil for a gap.
  ///
  /// What begins at 0 on a logarithmic scale, where 0 has no place, begins at the frame's lower edge.
  public func ends(x: Double, from start: Double, to end: Double) -> (start: Point, end: Point)? {
    var (low, high) = (point(x, start), point(x, end))
    guard start.isFinite, end.isFinite, low.x.isFinite, low.y.isFinite || high.y.isFinite else { return nil }
    if space == nil, !low.y.isFinite { low.y = frame.bottom }
    if space == nil, !high.y.isFinite { high.y = frame.bottom }
    return low.isFinite && high.isFinite ? (low, high) : nil
  }

  /// The places of two values beside each other, for a lying bar from one to the other; nil for a gap.
  ///
  /// What begins at 0 on a logarithmic scale begins at the frame's left edge.
  public func ends(y: Double, from start: Double, to end: Double) -> (start: Point, end: Point)? {
    var (low, high) = (point(start, y), point(end, y))
    guard start.isFinite, end.isFinite, low.y.isFinite, low.x.isFinite || high.x.isFinite else { return nil }
    if space == nil, !low.x.isFinite { low.x = frame.x }
    if space == nil, !high.x.isFinite { high.x = frame.x }
    return low.isFinite && high.isFinite ? (low, high) : nil
  }

  /// Whether a place on the page belongs to the frame, with a hundredth of a pixel of tolerance.
  public func shows(_ point: Point) -> Bool { point.isFinite && frame.inset(by: -0.01).contains(point) }

  /// Draws something that ends at the frame.
  public mutating func draw(_ item: Scene.Item) { clipped.append(item) }

  /// Draws something over the rest that may reach beyond the frame.
  public mutating func drawAbove(_ item: Scene.Item) { overlay.append(item) }
}
