import Graphics

/// How lines and the edges of areas run between their points; the names are Swift Charts'.
public enum Interpolation: String, Sendable, Codable, CaseIterable {
  /// Straight from point to point.
  case linear
  /// Steps that begin at the points: each value holds until the next point.
  case stepStart
  /// Steps with the points in their middles.
  case stepCenter
  /// Steps that end at the points: each value holds since the point before.
  case stepEnd
  /// A smooth curve that has no extremes between points (Steffen, "A simple method for monotonic interpolation in one
  /// dimension", 1990); straight where x does not keep its direction.
  case monotone
  /// A smooth curve by the centripetal Catmull-Rom spline, which makes no loops; it may overshoot.
  case catmullRom

  /// The steps of a pen that stands at the first point and goes through the others.
  func elements(through points: [Point]) -> [Path.Element] {
    switch self {
    case .linear: points.dropFirst().map(Path.Element.line)
    case .stepStart: steps(points, share: 1)
    case .stepCenter: steps(points, share: 0.5)
    case .stepEnd: steps(points, share: 0)
    case .monotone: Self.monotone(points)
    case .catmullRom: Self.catmullRom(points)
    }
  }

  /// Upright and level lines; the upright one stands at a share of the way to the next point.
  private func steps(_ points: [Point], share: Double) -> [Path.Element] {
    zip(points, points.dropFirst()).flatMap { start, end -> [Path.Element] in
      let x = start.x + share * (end.x - start.x)
      return [.line(Point(x, start.y)), .line(Point(x, end.y)), .line(end)]
    }
  }

  private static func monotone(_ points: [Point]) -> [Path.Element] {
    let widths = zip(points, points.dropFirst()).map { $1.x - $0.x }
    guard points.count > 2, widths.allSatisfy({ $0 > 0 }) || widths.allSatisfy({ $0 < 0 }) else {
      return points.dropFirst().map(Path.Element.line)
    }
    let slopes = widths.indices.map { (points[$0 + 1].y - points[$0].y) / widths[$0] }
    var tangents = points.map { _ in 0.0 }
    for index in 1..<points.count - 1 {
      let (before, after) = (slopes[index - 1], slopes[index])
      guard before * after > 0 else { continue }
      let parabola =
        (before * widths[index] + after * widths[index - 1]) / (widths[index - 1] + widths[index])
      let steepness = min(abs(before), abs(after), 0.5 * abs(parabola))
      tangents[index] = before > 0 ? 2 * steepness : -2 * steepness
    }
    tangents[0] = end(slopes[0], beside: tangents[1])
    tangents[points.count - 1] = end(slopes[slopes.count - 1], beside: tangents[points.count - 2])
    return widths.indices.map { index in
      let third = widths[index] / 3
      let (start, end) = (points[index], points[index + 1])
      return .curve(
        start + Point(third, third * tangents[index]), end - Point(third, third * tangents[index + 1]), end)
    }
  }

  /// The tangent of an end: that of the parabola, unless the curve would turn.
  private static func end(_ slope: Double, beside tangent: Double) -> Double {
    let wanted = (3 * slope - tangent) / 2
    return wanted * slope > 0 ? wanted : 0
  }

  private static func catmullRom(_ points: [Point]) -> [Path.Element] {
    points.indices.dropLast().map { index in
      let (start, end) = (points[index], points[index + 1])
      let before = points[max(index - 1, 0)]
      let after = points[min(index + 2, points.count - 1)]
      let length = (end - start).length
      return .curve(
        control(at: start, from: before, to: end, length: length),
        control(at: end, from: after, to: start, length: length), end)
    }
  }

  /// The control point next to a point, from its neighbours on the other side and on this one.
  private static func control(at point: Point, from other: Point, to near: Point, length: Double) -> Point {
    let (far, here) = ((point - other).length.squareRoot(), length.squareRoot())
    guard far > 1e-9, here > 1e-9 else { return point }
    let weight = 2 * far * far + 3 * far * here + here * here
    let sum = near * (far * far) - other * (here * here) + point * weight
    return sum * (1 / (3 * far * (far + here)))
  }
}

extension Path {
  /// A line through points.
  init(through points: [Point], by interpolation: Interpolation) {
    self.init()
    guard let first = points.first else { return }
    move(to: first)
    elements += interpolation.elements(through: points)
  }

  /// The area between two lines of as many points.
  init(from lower: [Point], to upper: [Point], by interpolation: Interpolation) {
    self.init(through: upper, by: interpolation)
    guard let last = lower.last else { return }
    line(to: last)
    elements += Path(through: lower, by: interpolation).backwards
    close()
  }

  /// The steps of a pen that goes the same way back from the end.
  private var backwards: [Element] {
    var ends: [Point] = []
    for element in elements {
      switch element {
      case .move(let point), .line(let point), .curve(_, _, let point): ends.append(point)
      case .close: break
      }
    }
    return elements.indices.dropFirst().reversed().map { index in
      if case .curve(let first, let second, _) = elements[index] {
        return .curve(second, first, ends[index - 1])
      }
      return .line(ends[index - 1])
    }
  }
}
