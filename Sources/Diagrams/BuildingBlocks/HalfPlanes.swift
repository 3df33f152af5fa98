/// A line w·x + b = 0 in a rectangle of the plane, and the sides on which w·x + b is above and below 0.
struct HalfPlanes: Sendable {
  let weights: (x: Double, y: Double)
  let bias: Double
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>

  /// The height of the line at a place; of an upright line infinite.
  private func height(at place: Double) -> Double { -(weights.x * place + bias) / weights.y }

  private func crossing(atHeight height: Double) -> Double { -(weights.y * height + bias) / weights.x }

  private func clamped(_ value: Double) -> Double { min(max(value, y.lowerBound), y.upperBound) }

  /// The two ends of the line inside the rectangle; nil where it does not pass through, or there is none.
  var ends: (x: [Double], y: [Double])? {
    guard weights.x != 0 || weights.y != 0 else { return nil }
    var found: [(x: Double, y: Double)] = []
    func add(_ place: (x: Double, y: Double)) {
      guard x.contains(place.x), y.contains(place.y) else { return }
      if !found.contains(where: { $0.x == place.x && $0.y == place.y }) { found.append(place) }
    }
    if weights.y != 0 { for end in [x.lowerBound, x.upperBound] { add((end, height(at: end))) } }
    if weights.x != 0 { for end in [y.lowerBound, y.upperBound] { add((crossing(atHeight: end), end)) } }
    found.sort { ($0.x, $0.y) < ($1.x, $1.y) }
    guard let first = found.first, let last = found.last, found.count > 1 else { return nil }
    return ([first.x, last.x], [first.y, last.y])
  }

  /// The border between both sides from left to right, bent where the line enters and leaves the rectangle, so that
  /// the areas above and below it are the sides.
  var border: (x: [Double], y: [Double]) {
    let (left, right) = (x.lowerBound, x.upperBound)
    guard weights.y != 0 else {
      // Upright: all that lies left of the line is above the border, all that lies right of it below.
      let place = weights.x == 0 ? right : min(max(-bias / weights.x, left), right)
      return ([left, place, place, right], [y.lowerBound, y.lowerBound, y.upperBound, y.upperBound])
    }
    let bends = weights.x == 0 ? [] : [y.lowerBound, y.upperBound].map(crossing)
    let places = ([left, right] + bends.filter { $0 > left && $0 < right }).sorted()
    return (places, places.map { clamped(height(at: $0)) })
  }

  /// Whether w·x + b is above 0 above the border; of an upright line, on its left.
  var isPositiveAbove: Bool {
    if weights.y != 0 { return weights.y > 0 }
    return weights.x != 0 ? weights.x < 0 : bias > 0
  }
}
