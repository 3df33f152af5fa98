import Plotting

/// A place where a function of two variables has no slope, with the curvatures there.
struct CriticalPoint: Sendable {
  /// What kind of place it is, by the signs of the curvatures.
  enum Kind { case saddle, minimum, maximum, flat }

  var place: PlanePoint
  var value: Double
  /// The Hessian's eigenvalues, the greater one first.
  var curvatures: (greater: Double, less: Double)
  /// The unit eigenvectors that belong to them.
  var directions: (greater: PlanePoint, less: PlanePoint)

  var kind: Kind {
    let scale = max(abs(curvatures.greater), abs(curvatures.less)) * 1e-6
    if curvatures.greater > scale, curvatures.less < -scale { return .saddle }
    if curvatures.less > scale { return .minimum }
    return curvatures.greater < -scale ? .maximum : .flat
  }

  /// Newton's method on the gradient, from the middle of a range; where that fails, from places around it.
  ///
  /// - Throws: `DiagramError.data` if it finds no place without slope inside the range.
  init(of function: PlaneFunction, in range: ClosedRange<Double>) throws {
    var found: CriticalPoint?
    for start in Self.starts(in: range) {
      guard let point = try CriticalPoint(of: function, in: range, from: start) else { continue }
      found = found ?? point
      // The middle's own point counts whatever it is; further away a saddle is wanted.
      if start == Self.starts(in: range)[0] || point.kind == .saddle {
        self = point
        return
      }
    }
    guard let found else {
      throw DiagramError.data("--function: no critical point is found inside --range; choose another range")
    }
    self = found
  }

  /// The middle of the range, then a coarse grid from the inside to the outside.
  private static func starts(in range: ClosedRange<Double>) -> [PlanePoint] {
    let length = range.upperBound - range.lowerBound
    let shares =
      [(0, 0)]
      + [1, 2].flatMap { ring in
        (-ring...ring).flatMap { row in (-ring...ring).map { (row, $0) } }
          .filter { max(abs($0.0), abs($0.1)) == ring }
      }
    return shares.map { row, column in
      PlanePoint(
        range.lowerBound + length * (0.5 + 0.2 * Double(column)),
        range.lowerBound + length * (0.5 + 0.2 * Double(row)))
    }
  }

  /// Newton's method from a place; nil if it leaves the range or does not converge.
  init?(of function: PlaneFunction, in range: ClosedRange<Double>, from start: PlanePoint) throws {
    let length = range.upperBound - range.lowerBound
    var place = start
    let step = 1e-4 * length
    for _ in 0..<100 {
      let slope = try function.gradient(place)
      guard slope.isFinite else { return nil }
      let hessian = try Hessian(of: function, at: place, step: step)
      let bound = 1e-11 * max(hessian.magnitude * length, .leastNormalMagnitude)
      if slope.length <= bound || slope.length == 0 { break }
      guard let move = hessian.solve(slope) else { return nil }
      place = place - move
      guard place.isFinite, range.contains(place.x), range.contains(place.y) else { return nil }
      if move.length < 1e-13 * length { break }
    }
    let hessian = try Hessian(of: function, at: place, step: step)
    let slope = try function.gradient(place)
    guard slope.length <= 1e-7 * max(hessian.magnitude * length, .leastNormalMagnitude), hessian.isFinite
    else { return nil }
    self.place = place
    value = try function.value(place)
    (curvatures, directions) = hessian.eigen()
  }
}

/// The second derivatives of a function of two variables.
private struct Hessian {
  var xx: Double
  var xy: Double
  var yy: Double

  /// Central differences of the exact gradient.
  init(of function: PlaneFunction, at place: PlanePoint, step: Double) throws {
    let x =
      (try function.gradient(place + PlanePoint(step, 0)) - function.gradient(place - PlanePoint(step, 0)))
      * (0.5 / step)
    let y =
      (try function.gradient(place + PlanePoint(0, step)) - function.gradient(place - PlanePoint(0, step)))
      * (0.5 / step)
    (xx, xy, yy) = (x.x, (x.y + y.x) / 2, y.y)
  }

  var magnitude: Double { max(abs(xx), abs(xy), abs(yy)) }
  var isFinite: Bool { xx.isFinite && xy.isFinite && yy.isFinite }

  /// H⁻¹·g; nil if H has no inverse.
  func solve(_ slope: PlanePoint) -> PlanePoint? {
    let determinant = xx * yy - xy * xy
    guard determinant.isFinite, abs(determinant) > 1e-14 * magnitude * magnitude else { return nil }
    return PlanePoint(
      (yy * slope.x - xy * slope.y) / determinant, (xx * slope.y - xy * slope.x) / determinant)
  }

  /// Both eigenvalues with unit eigenvectors, of a symmetric 2 × 2 matrix in closed form.
  func eigen() -> ((greater: Double, less: Double), (greater: PlanePoint, less: PlanePoint)) {
    let mean = (xx + yy) / 2
    let difference = (xx - yy) / 2
    let radius = (difference * difference + xy * xy).squareRoot()
    let greater = mean + radius
    var direction =
      difference >= 0 ? PlanePoint(difference + radius, xy) : PlanePoint(xy, radius - difference)
    if direction.length == 0 { direction = PlanePoint(1, 0) }
    direction = direction * (1 / direction.length)
    return ((greater, mean - radius), (direction, PlanePoint(-direction.y, direction.x)))
  }
}
