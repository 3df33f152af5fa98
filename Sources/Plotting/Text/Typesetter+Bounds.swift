import Graphics

extension Typesetter {
  /// The upright rectangle around a line of text after its turn, as high as a line that nothing is raised in.
  func bounds(of text: Scene.Text) -> Rect {
    let size = text.text.runs.map(\.size).max() ?? 0
    let width = measurer.measure(text.text).width
    let (top, bottom) = (-0.93 * size, 0.24 * size)
    let (cosine, sine) = text.angle == 0 ? (1, 0) : (_cos(text.angle), _sin(text.angle))
    let corners = [Point(0, top), Point(width, top), Point(0, bottom), Point(width, bottom)].map {
      text.origin + Point($0.x * cosine - $0.y * sine, $0.x * sine + $0.y * cosine)
    }
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    return Rect(left: xs.min() ?? 0, top: ys.min() ?? 0, right: xs.max() ?? 0, bottom: ys.max() ?? 0)
  }

  /// The items with each text inside a frame: one that reaches a little beyond it is moved, one that lies elsewhere or
  /// is too large is left out.
  func kept(_ items: [Scene.Item], inside frame: Rect) -> [Scene.Item] {
    items.compactMap { item in
      guard case .text(let text) = item else { return item }
      let bounds = bounds(of: text)
      guard bounds.x.isFinite, bounds.y.isFinite else { return nil }
      if frame.contains(bounds) { return item }
      guard bounds.width <= frame.width, bounds.height <= frame.height else { return nil }
      let way = Point(
        max(min(bounds.x, frame.right - bounds.width), frame.x) - bounds.x,
        max(min(bounds.y, frame.bottom - bounds.height), frame.y) - bounds.y)
      return way.length <= Self.farthestMove ? item.moved(by: way) : nil
    }
  }

  /// In CSS pixels: farther from its place a text would be taken for another's.
  private static var farthestMove: Double { 10 }
}
