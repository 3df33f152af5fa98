import Graphics

/// A straight arrow on the page.
enum Arrow {
  /// A shaft and a filled head that ends in a point; short arrows have small heads, and one of no length is a dot.
  static func items(from start: Point, to end: Point, stroke: Stroke) -> [Scene.Item] {
    let along = end - start
    guard start.isFinite, end.isFinite else { return [] }
    guard along.length >= 0.5 else {
      return [.path(.circle(center: start, radius: max(0.8, stroke.width * 0.6)), fill: stroke.color)]
    }
    let head = min(3.5 + 3.2 * stroke.width, 0.5 * along.length)
    let direction = along * (1 / along.length)
    let across = Point(-direction.y, direction.x) * (0.38 * head)
    let neck = end - direction * head
    // The shaft ends inside the head, so that no gap shows between them.
    return [
      .path(.segment(start, neck + direction * (0.3 * head)), stroke: stroke),
      .path(
        .polygon([end, neck + across, neck + direction * (0.15 * head), neck - across]), fill: stroke.color),
    ]
  }
}
