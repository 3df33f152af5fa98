#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A point of the plane with what is to be predicted: −1 or 1 of two classes, or a number between.
package struct PlaygroundPoint: Sendable, Equatable {
  package var x: Double
  package var y: Double
  package var label: Double
}

extension PlaygroundSettings {
  /// Every coordinate lies about here, and so far the Playground shows the plane.
  package static let range = -6.0...6.0

  /// All points in the order that they are drawn in, as `dataset.ts` of the Playground draws them.
  func drawPoints(with random: inout SeedRandom) -> [PlaygroundPoint] {
    let noise = noise / 100
    switch points {
    case .circle: return Self.circle(noise, &random)
    case .xor: return Self.quadrants(noise, &random)
    case .gauss: return Self.clusters(noise, &random)
    case .spiral: return Self.spirals(noise, &random)
    case .plane: return Self.numbers(noise, &random) { ($0 + $1) / 10 }
    case .hills: return Self.numbers(noise, &random, value: hills)
    }
  }

  /// A disc and the ring around it. Noise moves the place that tells the class, not the point.
  private static func circle(_ noise: Double, _ random: inout SeedRandom) -> [PlaygroundPoint] {
    [(0.0, 2.5), (3.5, 5.0)].flatMap { inner, outer in
      (0..<250).map { _ in
        let radius = random.uniform(inner, outer)
        let angle = random.uniform(0, 2 * .pi)
        let (x, y) = (radius * sin(angle), radius * cos(angle))
        let moved = (x: x + random.uniform(-5, 5) * noise, y: y + random.uniform(-5, 5) * noise)
        let isInside = (moved.x * moved.x + moved.y * moved.y).squareRoot() < 2.5
        return PlaygroundPoint(x: x, y: y, label: isInside ? 1 : -1)
      }
    }
  }

  /// Four quadrants with a gap between them, of which opposite ones share a class.
  private static func quadrants(_ noise: Double, _ random: inout SeedRandom) -> [PlaygroundPoint] {
    func coordinate(_ random: inout SeedRandom) -> Double {
      let value = random.uniform(-5, 5)
      return value + (value > 0 ? 0.3 : -0.3)
    }
    return (0..<500).map { _ in
      let (x, y) = (coordinate(&random), coordinate(&random))
      let moved = (x: x + random.uniform(-5, 5) * noise, y: y + random.uniform(-5, 5) * noise)
      return PlaygroundPoint(x: x, y: y, label: moved.x * moved.y >= 0 ? 1 : -1)
    }
  }

  /// Two round clusters, whose variance grows with the noise from ½ to 4.
  private static func clusters(_ noise: Double, _ random: inout SeedRandom) -> [PlaygroundPoint] {
    let deviation = (0.5 + 7 * noise).squareRoot()
    func normal(_ mean: Double, _ random: inout SeedRandom) -> Double {
      while true {
        // Marsaglia's polar method, of which one number of two is used.
        let (u, v) = (2 * random.random() - 1, 2 * random.random() - 1)
        let s = u * u + v * v
        if s <= 1 { return mean + deviation * ((-2 * log(s) / s).squareRoot() * u) }
      }
    }
    return [(2.0, 1.0), (-2.0, -1.0)].flatMap { center, label in
      (0..<250).map { _ in
        let x = normal(center, &random)
        return PlaygroundPoint(x: x, y: normal(center, &random), label: label)
      }
    }
  }

  /// Two spirals of 1¾ turns.
  private static func spirals(_ noise: Double, _ random: inout SeedRandom) -> [PlaygroundPoint] {
    [(0.0, 1.0), (Double.pi, -1.0)].flatMap { turn, label in
      (0..<250).map { place in
        let share = Double(place) / 250
        let angle = 1.75 * share * 2 * .pi + turn
        let x = 5 * share * sin(angle) + random.uniform(-1, 1) * noise
        return PlaygroundPoint(
          x: x, y: 5 * share * cos(angle) + random.uniform(-1, 1) * noise, label: label)
      }
    }
  }

  /// Points everywhere, and the value of a function at a place that noise moves.
  private static func numbers(
    _ noise: Double, _ random: inout SeedRandom, value: (_ x: Double, _ y: Double) -> Double
  ) -> [PlaygroundPoint] {
    (0..<1200).map { _ in
      let (x, y) = (random.uniform(-6, 6), random.uniform(-6, 6))
      let (right, up) = (random.uniform(-6, 6) * noise, random.uniform(-6, 6) * noise)
      return PlaygroundPoint(x: x, y: y, label: value(x + right, y + up))
    }
  }

  /// Six cones of radius 2, up and down in turn; of several the one that is farthest from 0.
  private func hills(_ x: Double, _ y: Double) -> Double {
    let peaks = [
      (-4.0, 2.5, 1.0), (0.0, 2.5, -1.0), (4.0, 2.5, 1.0), (-4.0, -2.5, -1.0), (0.0, -2.5, 1.0),
      (4.0, -2.5, -1.0),
    ]
    return peaks.reduce(0) { value, peak in
      let (right, up) = (x - peak.0, y - peak.1)
      let distance = (right * right + up * up).squareRoot()
      let own = peak.2 * (1 - min(1, distance / 2))
      return abs(own) > abs(value) ? own : value
    }
  }
}

extension PlaygroundSettings.Feature {
  /// The feature of a point.
  package func value(_ x: Double, _ y: Double) -> Double {
    switch self {
    case .x: x
    case .y: y
    case .xSquared: x * x
    case .ySquared: y * y
    case .xTimesY: x * y
    case .sinX: sin(x)
    case .sinY: sin(y)
    }
  }
}
