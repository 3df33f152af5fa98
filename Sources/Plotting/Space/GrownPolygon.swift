import Graphics

extension [Point] {
  /// A polygon whose sides lie further out by a distance; a sharp corner moves by at most four times that.
  func grown(by distance: Double) -> [Point] {
    let area = indices.reduce(0.0) { $0 + self[$1].cross(self[($1 + 1) % count]) }
    let outward = area < 0 ? -distance : distance
    return indices.map { index in
      let here = self[index]
      let before = (here - self[(index + count - 1) % count]).unit
      let after = (self[(index + 1) % count] - here).unit
      // The bisector of both sides' normals, so long that each side moves by the distance.
      let sum = Point(before.y + after.y, -before.x - after.x)
      let half = 1 + before.x * after.x + before.y * after.y
      let move = sum * (outward / Swift.max(half, 1e-9))
      let limit = 4 * distance
      return here + (move.length > limit ? move * (limit / move.length) : move)
    }
  }
}

extension Point {
  /// Twice the area of the triangle with the origin and another point.
  fileprivate func cross(_ other: Point) -> Double { x * other.y - y * other.x }

  /// The direction with length 1; zero stays zero.
  fileprivate var unit: Point {
    let length = length
    return length > 0 ? self * (1 / length) : self
  }
}
