#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The line that gets the most of some points of two classes right, and of such lines the one with the widest margin.
///
/// Every way in which a line parts points is found: the widest line of each lies across the middle between two points,
/// or parallel to a line through two of them. For a few dozen points, as the work grows with their number to the
/// fourth.
struct BestLine: Sendable {
  /// w·x + b, above 0 where class 1 is answered; w has length 1.
  private(set) var weights = (x: 1.0, y: 0.0)
  private(set) var bias = 0.0
  /// How many points are right.
  private(set) var right = 0
  /// The distance of the nearest point.
  private(set) var margin = 0.0

  /// The best line for points and their classes, 0 or 1.
  init(through points: [(x: Double, y: Double)], classes: [Int]) {
    // A line with all points on one side has as many right as the larger class has points.
    let ones = classes.filter { $0 == 1 }.count
    right = max(ones, classes.count - ones)
    let sign = ones == right ? 1.0 : -1.0
    (weights.x, bias) = (sign, sign * (1 - (points.map(\.x).min() ?? 0)))
    for (index, first) in points.enumerated() {
      for second in points[(index + 1)...] {
        let (dx, dy) = (second.x - first.x, second.y - first.y)
        let length = hypot(dx, dy)
        guard length > 0 else { continue }
        for normal in [(dx / length, dy / length), (-dy / length, dx / length)] {
          consider(normal, points, classes)
        }
      }
    }
  }

  /// Tries all lines of one direction, both ways round.
  private mutating func consider(
    _ normal: (x: Double, y: Double), _ points: [(x: Double, y: Double)], _ classes: [Int]
  ) {
    let heights = points.map { normal.x * $0.x + normal.y * $0.y }
    let sorted = heights.sorted()
    // Points of equal height differ by rounding, and no line goes between them.
    let rounding = 1e-12 * max(abs(sorted[0]), abs(sorted[sorted.count - 1]))
    for (low, high) in zip(sorted, sorted.dropFirst()) where high - low > rounding {
      let level = (low + high) / 2
      let above = zip(heights, classes).filter { ($0 > level) == ($1 == 1) }.count
      for (count, sign) in [(above, 1.0), (points.count - above, -1.0)] {
        // Sums in another order differ in the last digit, which decides nothing.
        let wider = (high - low) / 2 - margin > 1e-12
        guard count > right || (count == right && wider) else { continue }
        (right, margin) = (count, (high - low) / 2)
        (weights, bias) = ((sign * normal.x, sign * normal.y), -sign * level)
      }
    }
  }

  /// Whether a point is answered by class 1.
  func isPositive(_ x: Double, _ y: Double) -> Bool { weights.x * x + weights.y * y + bias > 0 }
}
