import Networks
import Plotting

/// Three hidden units as the sides of a box, and the output unit's z = w·a + b in it.
///
/// The unit whose change from end to end moves z the most stands upright, so that the plane z = 0 has a height above
/// every place of the floor.
struct OutputUnitBox: Sendable {
  /// A place in the box.
  typealias Place = (x: Double, y: Double, z: Double)

  /// The units along x, y and upwards, from 0.
  let units: [Int]
  /// What each of these can give.
  let ranges: [ClosedRange<Double>]
  /// Their weights.
  let weights: [Double]
  /// The bias, with what the units outside the box add.
  let bias: Double

  /// - Parameters:
  ///   - units: three units from 0.
  ///   - ranges: what each of them can give.
  ///   - weights: the output unit's weight for each.
  init(units: [Int], ranges: [ClosedRange<Double>], weights: [Double], bias: Double) {
    let moves = (0..<3).map { abs(weights[$0]) * (ranges[$0].upperBound - ranges[$0].lowerBound) }
    let upright = (0..<3).reduce(2) { moves[$1] > moves[$0] ? $1 : $0 }
    let order = (0..<3).filter { $0 != upright } + [upright]
    self.units = order.map { units[$0] }
    self.ranges = order.map { ranges[$0] }
    self.weights = order.map { weights[$0] }
    self.bias = bias
  }

  /// z of the output unit at a place of the box.
  func value(_ x: Double, _ y: Double, _ z: Double) -> Double {
    weights[0] * x + weights[1] * y + weights[2] * z + bias
  }

  /// The height at which z is 0 above a place of the floor; nil if the box has no such plane.
  func height(_ x: Double, _ y: Double) -> Double? {
    weights[2] == 0 ? nil : -(weights[0] * x + weights[1] * y + bias) / weights[2]
  }

  /// The corners of the part of the plane z = 0 that lies in the box, in turn; empty if none does.
  var outline: [Place] {
    let (x, y) = (ranges[0], ranges[1])
    let floor = [
      (x.lowerBound, y.lowerBound), (x.upperBound, y.lowerBound), (x.upperBound, y.upperBound),
      (x.lowerBound, y.upperBound),
    ]
    let places: [Place] = floor.compactMap { corner in
      height(corner.0, corner.1).map { (corner.0, corner.1, $0) }
    }
    let above = Self.cut(places) { $0.z - ranges[2].lowerBound }
    let inside = Self.cut(above) { ranges[2].upperBound - $0.z }
    return inside.count > 2 ? inside : []
  }

  /// The part of a flat outline where a linear quantity is not negative.
  private static func cut(_ outline: [Place], _ quantity: (Place) -> Double) -> [Place] {
    outline.indices.flatMap { index -> [Place] in
      let (here, next) = (outline[index], outline[(index + 1) % outline.count])
      let (start, end) = (quantity(here), quantity(next))
      let kept = start >= 0 ? [here] : []
      guard (start >= 0) != (end >= 0) else { return kept }
      let share = start / (start - end)
      let crossing = (
        here.x + (next.x - here.x) * share, here.y + (next.y - here.y) * share,
        here.z + (next.z - here.z) * share
      )
      return kept + [crossing]
    }
  }

  /// The line z = 0 at a height: the floor's plane with the upright unit held there.
  func line(atHeight height: Double) -> (x: [Double], y: [Double])? {
    HalfPlanes(
      weights: (weights[0], weights[1]), bias: weights[2] * height + bias, x: ranges[0], y: ranges[1]
    ).ends
  }

  /// The view from the side of the box where z is least: the plane of one half stands before what it cuts off, and
  /// shines through.
  var negativeSide: ViewAngles {
    let azimuth = weights[0] > 0 ? (weights[1] > 0 ? -142.0 : 128) : weights[1] > 0 ? -52 : 38
    return ViewAngles(azimuth: azimuth, elevation: 24)
  }

  /// Three heights at which the plane z = 0 is met, in steps of a twentieth of the box; without a plane the floor, the
  /// middle and the top.
  var sliceHeights: [Double] {
    let (low, length) = (ranges[2].lowerBound, ranges[2].upperBound - ranges[2].lowerBound)
    let met = outline.map { ($0.z - low) / length }
    let (least, greatest) = (met.min() ?? 0, met.max() ?? 1)
    // Where the plane ends inside the box only a corner of it is left.
    let (start, end) = (least > 0.05 ? 0.2 : 0.0, greatest < 0.95 ? 0.8 : 1.0)
    let shares = [start, (start + end) / 2, end].map {
      ((least + $0 * (greatest - least)) * 20).rounded() / 20
    }
    let distinct = Set(shares).sorted()
    return distinct.map { low + $0 * length }
  }

  /// Whether a unit of the box gives more than the middle of its range.
  func isHigh(_ value: Double, side: Int) -> Bool {
    value > (ranges[side].lowerBound + ranges[side].upperBound) / 2
  }

  /// The corners of the box: for each whether the units along x, y and upwards are at the upper end; the first unit
  /// of the network changes slowest.
  var corners: [[Bool]] {
    let order = (0..<3).sorted { units[$0] < units[$1] }
    return (0..<8).map { number in
      var corner = [false, false, false]
      for (place, side) in order.enumerated() { corner[side] = number >> (2 - place) & 1 == 1 }
      return corner
    }
  }

  /// The place of a corner.
  func place(_ corner: [Bool]) -> [Double] {
    (0..<3).map { corner[$0] ? ranges[$0].upperBound : ranges[$0].lowerBound }
  }
}
