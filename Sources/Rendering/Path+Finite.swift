import Graphics

extension Path {
  /// Calls a function for each step that can be drawn. A place that is not finite interrupts the line, and what
  /// would follow it starts anew; a place far outside is moved to where cairo can still count.
  func forEachFinite(_ body: (Element) -> Void) {
    var isDown = false
    for element in elements {
      switch element {
      case .move(let point):
        isDown = point.isFinite
        if isDown { body(.move(point.within)) }
      case .line(let point):
        if point.isFinite { body(isDown ? .line(point.within) : .move(point.within)) }
        isDown = point.isFinite
      case .curve(let control1, let control2, let point):
        if isDown && control1.isFinite && control2.isFinite && point.isFinite {
          body(.curve(control1.within, control2.within, point.within))
        } else if point.isFinite {
          body(.move(point.within))
        }
        isDown = point.isFinite
      case .close:
        if isDown { body(.close) }
      }
    }
  }
}

extension Point {
  /// Cairo counts in 1/256 px with 32 bits: places further out would come back on the other side.
  fileprivate var within: Point { Point(min(max(x, -5e5), 5e5), min(max(y, -5e5), 5e5)) }
}
