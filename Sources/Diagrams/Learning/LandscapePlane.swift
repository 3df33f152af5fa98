import Networks
import Plotting

/// A plane through a network's parameters with the loss on a grid of it, and the way of training as its shadow there.
struct LandscapePlane: Sendable {
  /// The values along the two directions: what is added to the trained network, or the two parameters themselves.
  let x: [Double]
  let y: [Double]
  let losses: Grid
  /// The trained network's place.
  let center: PlanePoint
  /// The recorded moments' nearest places, and the loss there.
  let shadow: [PlanePoint]
  let shadowLosses: [Double]
  /// The share of the way's squared distances from its end that lies in the plane; nil without a way.
  let share: Double?
  /// The axes' names where they are parameters.
  let names: [String]?

  /// The half of a plane's side where nothing asks for another.
  private static let reach = 1.0
  /// The part of the way's extent that is left free around it.
  private static let air = 0.3
  /// How many moments the principal directions are computed from at most.
  private static let mostMoments = 60

  init(_ training: LandscapeTraining, diagram: LossLandscapeDiagram, setting: Setting) throws {
    let parameters = try diagram.parameters?.map {
      try NetworkParameter($0, of: training.model, option: "--parameters")
    }
    let basis: [[Double]]
    if let parameters {
      basis = parameters.map { parameter in
        training.model.parameters.indices.map { $0 == parameter.index ? 1 : 0 }
      }
    } else if diagram.span == .pca {
      basis = try Self.principal(training.path)
    } else {
      basis = try Self.random(
        training.model, normalization: diagram.normalization ?? .filter, seed: setting.seed)
    }
    names = parameters?.map(\.markup)
    let values = parameters?.map { training.model.parameters[$0.index] } ?? [0, 0]
    let center = PlanePoint(values[0], values[1])
    self.center = center
    if training.path.isEmpty {
      (shadow, share) = ([], nil)
    } else {
      let trajectory = Trajectory(training.path.map(\.parameters))
      let places = trajectory.projection(onto: basis)
      shadow = (0..<places.rows).map { center + PlanePoint(places[$0, 0], places[$0, 1]) }
      share = Self.share(of: training.path.map(\.parameters), seenIn: shadow.map { $0 - center }, basis)
    }
    func loss(_ place: PlanePoint) -> Double {
      let offset = place - center
      return training.model.moved((offset.x, basis[0]), (offset.y, basis[1]))
        .evaluate(training.samples, task: training.task).loss
    }
    shadowLosses = shadow.map(loss)
    let ranges =
      diagram.range.map { [$0, $0] }
      ?? Self.ranges(around: shadow, center, isAround: diagram.span == .random)
    let count = diagram.resolution
    let (x, y) = (
      SampledCurve.places(in: ranges[0], count: count), SampledCurve.places(in: ranges[1], count: count)
    )
    (self.x, self.y) = (x, y)
    let plane = training.model.losses(
      of: training.samples, task: training.task,
      first: (basis[0], x.map { $0 - center.x }), second: (basis[1], y.map { $0 - center.y })
    ) { rows in setting.report?(0.5 + 0.5 * Double(rows) / Double(count), "row \(rows) of \(count)") }
    let losses = plane.elements.map { $0.rounded(toSignificantDigits: 6) }
    if let gap = losses.firstIndex(where: { !$0.isFinite || $0 > 1e100 }) {
      throw DiagramError.data(
        "the loss is too large to draw at (\(x[gap % count]), \(y[gap / count])); choose a smaller --range")
    }
    self.losses = Grid(rows: count, columns: count, values: losses)
  }

  /// The lowest of the grid's places.
  var lowest: (place: PlanePoint, loss: Double) {
    let index = losses.values.indices.min { losses.values[$0] < losses.values[$1] } ?? 0
    return (PlanePoint(x[index % x.count], y[index / x.count]), losses.values[index])
  }

  /// Whether the trained network stands on the lowest place, as near as the grid tells.
  var endsLowest: Bool {
    let distance = lowest.place - center
    return abs(distance.x) <= 1.01 * (x[1] - x[0]) && abs(distance.y) <= 1.01 * (y[1] - y[0])
  }

  /// The azimuth in degrees, of eight that show both axes, from which the far side is the higher one.
  var lowerSide: Double {
    var slope = PlanePoint(0, 0)
    let mean = losses.values.reduce(0, +) / Double(losses.values.count)
    let (width, height) = (Double(x.count - 1) / 2, Double(y.count - 1) / 2)
    for (index, loss) in losses.values.enumerated() {
      let place = PlanePoint(Double(index % x.count) - width, Double(index / x.count) - height)
      slope = slope + place * (loss - mean)
    }
    let toward = [(-60.0, 0.5, -0.866), (-30, 0.866, -0.5), (30, 0.866, 0.5), (60, 0.5, 0.866)]
    let all = toward + toward.map { ($0.0 + ($0.0 < 0 ? 180 : -180), -$0.1, -$0.2) }
    // A bowl has no lower side; rounding must not choose one.
    let scale = losses.values.reduce(0) { $0 + abs($1 - mean) } * max(width, height)
    guard slope.length > 0.02 * scale else { return -60 }
    return all.min { $0.1 * slope.x + $0.2 * slope.y < $1.1 * slope.x + $1.2 * slope.y }?.0 ?? -60
  }

  /// The pieces of the shadow that lie inside the grid's square begin here: what is before lies outside, or leads there.
  var firstInside: Int {
    func contains(_ place: PlanePoint) -> Bool {
      (x[0]...x[x.count - 1]).contains(place.x) && (y[0]...y[y.count - 1]).contains(place.y)
    }
    return (shadow.lastIndex { !contains($0) } ?? -1) + 1
  }

  // MARK: Directions

  private static func principal(_ path: [LandscapeTraining.Moment]) throws -> [[Double]] {
    let stride = (path.count - 1) / mostMoments + 1
    let chosen = path.indices.filter { $0.isMultiple(of: stride) || $0 == path.count - 1 }
    let directions = Trajectory(chosen.map { path[$0].parameters }).principalDirections().directions
    guard directions.count == 2 else {
      throw DiagramError.option(
        "--directions", reason: "the way of training has no two principal directions; give random")
    }
    return directions
  }

  private static func random(
    _ model: Sequential<Double>, normalization: DirectionNormalization, seed: UInt32
  ) throws -> [[Double]] {
    // Biases stay where they are, as with Li et al., unless there is no plane without them.
    for movesBiases in [false, true] {
      let pair = [0, 1].map { number in
        model.randomDirection(
          normalization: normalization, movesBiases: movesBiases, seed: 2 * UInt64(seed) + UInt64(number))
      }
      let (a, b, c) = (dot(pair[0], pair[0]), dot(pair[1], pair[1]), dot(pair[0], pair[1]))
      if a > 0, b > 0, c * c < 0.999_999 * a * b { return pair }
    }
    throw DiagramError.data("a plane needs a network with at least two parameters that are not 0")
  }

  // MARK: The way

  private static func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }

  private static func share(
    of points: [[Double]], seenIn shadow: [PlanePoint], _ basis: [[Double]]
  ) -> Double? {
    let end = points[points.count - 1]
    let whole = points.reduce(0.0) { sum, point in
      sum + zip(point, end).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    guard whole > 0 else { return nil }
    let (a, b, c) = (dot(basis[0], basis[0]), dot(basis[1], basis[1]), dot(basis[0], basis[1]))
    let seen = shadow.reduce(0) { $0 + a * $1.x * $1.x + b * $1.y * $1.y + 2 * c * $1.x * $1.y }
    return min(1, seen / whole)
  }

  /// Squares of the same side along both directions, around the shadow or, if it is small, the trained network.
  private static func ranges(
    around shadow: [PlanePoint], _ center: PlanePoint, isAround: Bool
  ) -> [ClosedRange<Double>] {
    let coordinates = [(shadow.map(\.x), center.x), (shadow.map(\.y), center.y)]
    if isAround || shadow.isEmpty {
      let farthest = coordinates.flatMap { values, center in values.map { abs($0 - center) } }.max() ?? 0
      let reach = max(reach, (1 + air / 2) * farthest)
      return coordinates.map { $0.1 - reach...$0.1 + reach }
    }
    let ends = coordinates.map { values, center in
      (low: values.min() ?? center, high: values.max() ?? center)
    }
    let side = ends.map { $0.high - $0.low }.max() ?? 0
    let half = side > 0 ? side * (0.5 + air) : reach
    return ends.map { ($0.low + $0.high) / 2 - half...($0.low + $0.high) / 2 + half }
  }
}
