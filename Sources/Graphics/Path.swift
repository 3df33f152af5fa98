/// An outline of straight lines and cubic curves, in CSS pixels.
public struct Path: Sendable, Hashable {
  /// One step of the pen.
  public enum Element: Sendable, Hashable {
    /// Lifts the pen and starts a new part.
    case move(Point)
    /// Draws a straight line.
    case line(Point)
    /// Draws a cubic Bézier curve with two control points.
    case curve(Point, Point, Point)
    /// Closes the current part.
    case close
  }

  /// The steps in drawing order.
  public var elements: [Element]

  /// A path of the given steps.
  public init(_ elements: [Element] = []) {
    self.elements = elements
  }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { elements.isEmpty }

  /// Starts a new part at a point.
  public mutating func move(to point: Point) { elements.append(.move(point)) }
  /// Draws a straight line to a point.
  public mutating func line(to point: Point) { elements.append(.line(point)) }
  /// Draws a cubic Bézier curve to a point.
  public mutating func curve(to point: Point, control1: Point, control2: Point) {
    elements.append(.curve(control1, control2, point))
  }
  /// Closes the current part.
  public mutating func close() { elements.append(.close) }
  /// Adds another path's parts after this one's.
  public mutating func append(_ other: Path) { elements.append(contentsOf: other.elements) }
}

extension Path {
  /// The outline of a rectangle.
  public static func rect(_ rect: Rect) -> Path {
    .polygon([
      Point(rect.x, rect.y), Point(rect.right, rect.y), Point(rect.right, rect.bottom),
      Point(rect.x, rect.bottom),
    ])
  }

  /// A circle made of four cubic arcs.
  public static func circle(center: Point, radius: Double) -> Path {
    // The control distance that keeps a cubic within 0.03 % of a quarter circle.
    let k = 0.552_284_749_830_793_6 * radius
    let (x, y, r) = (center.x, center.y, radius)
    return Path([
      .move(Point(x + r, y)),
      .curve(Point(x + r, y + k), Point(x + k, y + r), Point(x, y + r)),
      .curve(Point(x - k, y + r), Point(x - r, y + k), Point(x - r, y)),
      .curve(Point(x - r, y - k), Point(x - k, y - r), Point(x, y - r)),
      .curve(Point(x + k, y - r), Point(x + r, y - k), Point(x + r, y)),
      .close,
    ])
  }

  /// An open line through the points.
  public static func polyline(_ points: [Point]) -> Path {
    var path = Path()
    path.elements.reserveCapacity(points.count)
    for (index, point) in points.enumerated() {
      path.elements.append(index == 0 ? .move(point) : .line(point))
    }
    return path
  }

  /// A closed line through the points.
  public static func polygon(_ points: [Point]) -> Path {
    var path = polyline(points)
    if !points.isEmpty { path.close() }
    return path
  }

  /// A straight line between two points.
  public static func segment(_ start: Point, _ end: Point) -> Path {
    Path([.move(start), .line(end)])
  }

  /// The smallest rectangle around all points and control points; nil for an empty path.
  public var controlBounds: Rect? {
    var bounds: Rect?
    func include(_ point: Point) {
      let dot = Rect(x: point.x, y: point.y, width: 0, height: 0)
      bounds = bounds.map { $0.union(dot) } ?? dot
    }
    for element in elements {
      switch element {
      case .move(let point), .line(let point): include(point)
      case .curve(let control1, let control2, let point):
        include(control1)
        include(control2)
        include(point)
      case .close: break
      }
    }
    return bounds
  }
}
