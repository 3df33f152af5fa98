extension HeightField {
  /// Whether a place lies on the surface, up to the error of the interpolation.
  func carries(_ place: Vector3) -> Bool {
    guard let height = height(place.x, place.y) else { return false }
    return abs(place.z - height) <= tolerance(at: place)
  }

  /// A place nearer to the surface than this counts as lying on it; far below a pixel where the surface is smooth.
  private func tolerance(at place: Vector3) -> Double { 2 * error(place.x, place.y) + 1e-5 }

  /// Whether the surface lies between a place and the viewer.
  ///
  /// The ray towards the viewer is followed through the surface's box; the place is hidden if the ray changes its
  /// side of the surface. A place on the surface is on neither side: its ray starts on the side that the viewer
  /// sees there.
  func hides(_ place: Vector3, toward viewer: Vector3) -> Bool {
    guard place.isFinite else { return false }
    var ray = Ray(from: place, along: viewer, field: self)
    if let height = height(place.x, place.y), height.isFinite {
      if abs(place.z - height) <= tolerance(at: place) {
        ray.origin.z = height
        ray.side = seenSide(of: place, from: viewer)
        ray.start = ray.leastStep
      } else {
        ray.side = place.z > height ? 1 : -1
      }
    }
    return ray.crosses()
  }

  /// 1 if the viewer sees the upper side of the surface at a place, −1 for the lower one.
  private func seenSide(of place: Vector3, from viewer: Vector3) -> Double {
    func derivative(_ direction: (x: Double, y: Double)) -> Double {
      let step = 1e-4
      let ahead = height(place.x + direction.x * step, place.y + direction.y * step)
      let behind = height(place.x - direction.x * step, place.y - direction.y * step)
      switch (ahead, behind, height(place.x, place.y)) {
      case (let ahead?, let behind?, _): return (ahead - behind) / (2 * step)
      case (let ahead?, nil, let here?): return (ahead - here) / step
      case (nil, let behind?, let here?): return (here - behind) / step
      default: return 0
      }
    }
    let rise = derivative((1, 0)) * viewer.x + derivative((0, 1)) * viewer.y
    return viewer.z >= rise || rise.isNaN ? 1 : -1
  }
}

/// A straight line of sight that is followed over a surface.
private struct Ray {
  var origin: Vector3
  let direction: Vector3
  let field: HeightField
  /// On which side of the surface the ray is known to start: 1 above, −1 below.
  var side: Double?
  /// How far along the ray the search begins.
  var start = 0.0
  /// A quarter of a cell: finer than what the grid can show.
  let leastStep: Double
  /// No faster do the ray and the surface come nearer to each other.
  private let rate: Double

  init(from origin: Vector3, along direction: Vector3, field: HeightField) {
    self.origin = origin
    self.direction = direction
    self.field = field
    func quarter(_ places: [Double], _ speed: Double) -> Double {
      (places[places.count - 1] - places[0]) / Double(places.count - 1) / 4 / max(abs(speed), 1e-9)
    }
    // The bounds keep the work small for grids that are tiny parts of the box, and the view from above exact.
    leastStep = min(max(min(quarter(field.x, direction.x), quarter(field.y, direction.y)), 0.0005), 0.05)
    rate =
      abs(direction.z) + field.slope.x * abs(direction.x) + field.slope.y * abs(direction.y) + 1e-9
  }

  /// The height of the ray above the surface at a distance.
  private func gap(_ distance: Double) -> Double {
    let place = origin + direction * distance
    // At the very edge rounding may step outside.
    let x = min(max(place.x, field.x[0]), field.x[field.x.count - 1])
    let y = min(max(place.y, field.y[0]), field.y[field.y.count - 1])
    return place.z - (field.height(x, y) ?? .nan)
  }

  /// The distances between which the ray is inside the box around the surface; nil if it misses that box.
  private func inside() -> ClosedRange<Double>? {
    var (low, high) = (start, Double.infinity)
    let slabs = [
      (origin.x, direction.x, field.x[0], field.x[field.x.count - 1]),
      (origin.y, direction.y, field.y[0], field.y[field.y.count - 1]),
      (origin.z, direction.z, field.range.lowerBound, field.range.upperBound),
    ]
    for (place, speed, least, greatest) in slabs {
      guard abs(speed) > 1e-12 else {
        if place < least || place > greatest { return nil }
        continue
      }
      let (first, second) = ((least - place) / speed, (greatest - place) / speed)
      low = max(low, min(first, second))
      high = min(high, max(first, second))
    }
    return low <= high && high.isFinite ? low...high : nil
  }

  /// Whether the ray meets the surface. Far from it steps are as long as the steepest slope allows.
  func crosses() -> Bool {
    guard let range = inside() else { return false }
    var side = side
    var before: (distance: Double, gap: Double)?
    var last: (distance: Double, gap: Double)?
    var distance = range.lowerBound
    while true {
      let gap = gap(distance)
      if gap.isFinite {
        if let side, gap * side < 0 { return true }
        if side == nil, gap != 0 { side = gap > 0 ? 1 : -1 }
        if let before, let last, let side, dips(before, last, (distance, gap), side) { return true }
        (before, last) = (last, (distance, gap))
      } else {
        (side, before, last) = (nil, nil, nil)
      }
      guard distance < range.upperBound else { return false }
      let step = gap.isFinite ? max(abs(gap) / rate, leastStep) : leastStep
      distance = min(distance + step, range.upperBound)
    }
  }

  /// Whether the ray dips through the surface and back around the middle of three places: at the vertex of the
  /// parabola through them.
  private func dips(
    _ a: (distance: Double, gap: Double), _ b: (distance: Double, gap: Double),
    _ c: (distance: Double, gap: Double), _ side: Double
  ) -> Bool {
    guard abs(b.gap) <= abs(a.gap), abs(b.gap) <= abs(c.gap) else { return false }
    let (u, v) = (b.distance - a.distance, c.distance - b.distance)
    let (left, right) = ((b.gap - a.gap) / u, (c.gap - b.gap) / v)
    let curvature = (right - left) / (u + v)
    guard curvature != 0, u > 0, v > 0 else { return false }
    let vertex = (a.distance + b.distance) / 2 - left / (2 * curvature)
    guard vertex > a.distance, vertex < c.distance else { return false }
    return gap(vertex) * side < 0
  }
}
