import Graphics

/// Where on a page something is drawn already.
struct OccupiedSpace: Sendable {
  /// Places along lines.
  private var obstacles: [Point] = []
  private var covered: [Rect] = []

  /// Nothing is drawn yet.
  init() {}

  /// - Parameter includesImages: whether pictures count; maps lie behind what is written on them.
  init(_ items: [Scene.Item], measurer: any TextMeasurer, includesImages: Bool = true) {
    for item in items { add(item, measurer, includesImages) }
  }

  mutating func add(covered rect: Rect) { covered.append(rect) }

  func isFree(_ rect: Rect) -> Bool {
    !covered.contains { $0.intersects(rect) } && !obstacles.contains { rect.contains($0) }
  }

  private mutating func add(_ item: Scene.Item, _ measurer: any TextMeasurer, _ includesImages: Bool) {
    switch item {
    case .path(let path, let fill, _):
      if fill != nil, let bounds = path.controlBounds { covered.append(bounds) }
      add(path)
    case .text(let text):
      let extent = measurer.measure(text.text)
      covered.append(
        Rect(x: text.origin.x, y: text.origin.y - extent.ascent, width: extent.width, height: extent.height))
    case .image(let image): if includesImages { covered.append(image.frame) }
    case .stamps(let stamps):
      if let bounds = stamps.bounds { covered += stamps.covered(in: bounds) }
    case .group(let group): for inner in group.items { add(inner, measurer, includesImages) }
    }
  }

  /// Points along an outline, at most 4 px apart.
  private mutating func add(_ path: Path) {
    var last = Point(0, 0)
    for element in path.elements {
      switch element {
      case .move(let point):
        obstacles.append(point)
        last = point
      case .line(let point), .curve(_, _, let point):
        let steps = max(1, Int(min(2000, (point - last).length / 4)))
        for step in 1...steps { obstacles.append(last + (point - last) * (Double(step) / Double(steps))) }
        last = point
      case .close: break
      }
    }
  }
}
