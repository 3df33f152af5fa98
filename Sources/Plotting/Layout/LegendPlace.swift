import Graphics

/// Where a panel's legend goes.
enum LegendPlace: Equatable {
  /// There is none.
  case none
  /// Over the data's free space, with its top left corner at a point.
  case inside(Point)
  /// Beside the frame.
  case right
  /// Between the title and the frame.
  case top
}

/// Finds room for a legend where the data are not.
struct LegendPlacement {
  /// Places that something is drawn at.
  private var obstacles: [Point] = []
  private var covered: [Rect] = []

  init(_ canvas: Canvas) {
    for item in canvas.clipped + canvas.overlay { add(item, measurer: canvas.typesetter.measurer) }
  }

  mutating func add(covered rect: Rect) { covered.append(rect) }

  /// The top left corner of a free rectangle of a size: in a corner of the frame, else in the middle of a side.
  func freeCorner(for size: Size, in frame: Rect) -> Point? {
    let room = frame.inset(by: 6)
    let xs = [room.right - size.width, room.x, room.center.x - size.width / 2]
    let ys = [room.y, room.bottom - size.height, room.center.y - size.height / 2]
    for y in ys {
      for x in xs {
        let rect = Rect(x: x, y: y, width: size.width, height: size.height)
        if room.inset(by: -0.5).contains(rect), isFree(rect.inset(by: -4)) { return Point(x, y) }
      }
    }
    return nil
  }

  private func isFree(_ rect: Rect) -> Bool {
    !covered.contains { $0.intersects(rect) } && !obstacles.contains { rect.contains($0) }
  }

  private mutating func add(_ item: Scene.Item, measurer: any TextMeasurer) {
    switch item {
    case .path(let path, let fill, _):
      if fill != nil, let bounds = path.controlBounds { covered.append(bounds) }
      add(path)
    case .text(let text):
      let extent = measurer.measure(text.text)
      covered.append(
        Rect(x: text.origin.x, y: text.origin.y - extent.ascent, width: extent.width, height: extent.height))
    case .image(let image): covered.append(image.frame)
    case .group(let group): for inner in group.items { add(inner, measurer: measurer) }
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
