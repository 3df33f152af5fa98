import Plotting

/// A function sampled for drawing: with gaps where it jumps, and a sample exactly at each corner.
struct SampledCurve: Sendable {
  /// A place where the function jumps; the value there is the one from the left.
  struct Jump: Sendable, Equatable {
    var x: Double
    /// The function's own value.
    var value: Double
    /// What it tends to from the right.
    var right: Double
  }

  /// The places, rising; NaN at a gap.
  var x: [Double]
  /// The values; NaN at a gap.
  var y: [Double]
  var jumps: [Jump]

  /// Places at equal distances, both ends included.
  static func places(in interval: ClosedRange<Double>, count: Int) -> [Double] {
    let step = (interval.upperBound - interval.lowerBound) / Double(count - 1)
    return (0..<count).map { index in
      index == count - 1 ? interval.upperBound : interval.lowerBound + Double(index) * step
    }
  }

  /// Samples a function.
  ///
  /// - Parameters:
  ///   - grid: rising places.
  ///   - jumps: where the function may jump.
  ///   - corners: where it has a corner, which gets a sample of its own.
  ///   - evaluate: the values at many places at once.
  init(_ grid: [Double], jumps: [Double], corners: [Double], evaluate: ([Double]) throws -> [Double]) rethrows
  {
    let inner = { (place: Double) in place > grid[0] && place < grid[grid.count - 1] }
    let breaks = jumps.filter(inner)
    let places = (grid.filter { !breaks.contains($0) } + breaks + corners.filter(inner)).sorted()
    let distinct = places.enumerated().filter { $0 == 0 || places[$0 - 1] < $1 }.map(\.element)
    let values = try evaluate(distinct)
    let rights = try evaluate(breaks.map(\.nextUp))
    x = []
    y = []
    self.jumps = []
    for (place, value) in zip(distinct, values) {
      x.append(place)
      y.append(value)
      guard let index = breaks.firstIndex(of: place), abs(rights[index] - value) > 1e-9 * max(1, abs(value))
      else {
        continue
      }
      self.jumps.append(Jump(x: place, value: value, right: rights[index]))
      x += [.nan, place]
      y += [.nan, rights[index]]
    }
  }

  /// The share of common places at which two curves have the same value.
  func coincidence(with other: SampledCurve) -> Double {
    let values = Dictionary(zip(other.x, other.y).filter { $0.0.isFinite }) { first, _ in first }
    let common = zip(x, y).compactMap { place, value in values[place].map { abs($0 - value) < 1e-9 } }
    return Double(common.filter { $0 }.count) / Double(max(1, common.count))
  }

  /// A local extreme inside the interval, where the curve is smooth; nil for a curve without one.
  ///
  /// The vertex of the parabola through the three samples around the greatest (or least) one.
  func smoothExtreme(_ isBetter: (Double, Double) -> Bool) -> (x: Double, y: Double)? {
    var best: Int?
    for index in y.indices where y[index].isFinite {
      if best.map({ isBetter(y[index], y[$0]) }) ?? true { best = index }
    }
    guard let best, best > 0, best < y.count - 1, y[best - 1].isFinite, y[best + 1].isFinite else {
      return nil
    }
    let (left, right) = (y[best] - y[best - 1], y[best] - y[best + 1])
    // The edge of a plateau is no extreme worth marking.
    guard min(abs(left), abs(right)) > 1e-9, left * right > 0 else { return nil }
    let (a, b, c) = (x[best - 1], x[best], x[best + 1])
    let p = (b - a) * (b - a) * -right
    let q = (b - c) * (b - c) * -left
    let shift = 0.5 * (p - q) / ((b - a) * -right - (b - c) * -left)
    guard shift.isFinite else { return (b, y[best]) }
    // What rounding leaves of a place at 0.
    return (abs(b - shift) < 1e-12 ? 0 : b - shift, y[best])
  }
}
