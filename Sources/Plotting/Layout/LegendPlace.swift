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
  private var occupied: OccupiedSpace

  init(_ canvas: Canvas) {
    occupied = OccupiedSpace(canvas.clipped + canvas.overlay, measurer: canvas.typesetter.measurer)
  }

  mutating func add(covered rect: Rect) { occupied.add(covered: rect) }

  /// The top left corner of a free rectangle of a size: in a corner of the frame, else in the middle of a side.
  func freeCorner(for size: Size, in frame: Rect) -> Point? {
    let room = frame.inset(by: 6)
    let xs = [room.right - size.width, room.x, room.center.x - size.width / 2]
    let ys = [room.y, room.bottom - size.height, room.center.y - size.height / 2]
    for y in ys {
      for x in xs {
        let rect = Rect(x: x, y: y, width: size.width, height: size.height)
        if room.inset(by: -0.5).contains(rect), occupied.isFree(rect.inset(by: -4)) { return Point(x, y) }
      }
    }
    return nil
  }
}
