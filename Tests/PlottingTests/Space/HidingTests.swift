import Foundation
import Graphics
import TestSupport
import Testing

@testable import Plotting

/// What figures draw dashed or faint, judged by rays that know the function itself and nothing of the grid.
struct HidingTests {
  /// Six directions around, each seen from above, from low above, from high above and from below.
  static let views = [-60.0, 0, 50, 110, 173, 235].flatMap { azimuth in
    [34.0, 6, 70, -25].map { ViewAngles(azimuth: azimuth, elevation: $0) }
  }

  @Test("Drawn pieces and points are hidden where exact rays are stopped", arguments: SampleSurface.all)
  func agreement(_ surface: SampleSurface) {
    for view in Self.views {
      let rays = ExactRays(surface: surface, view: view)
      let samples = Sample.all(on: surface)
      let seen = DrawnSamples(samples, on: surface, view: view).visible
      var (agreeing, compared, hidden) = (0, 0, 0)
      for (sample, isSeen) in zip(samples, seen) {
        // Left out is only what the exact answer itself is undecided about: a move by less than a thousandth of the
        // box changes it.
        guard let isHidden = rays.settledAnswer(sample) else { continue }
        compared += 1
        hidden += isHidden ? 1 : 0
        agreeing += isSeen == !isHidden ? 1 : 0
      }
      let place = "\(surface.name) from \(view.azimuth), \(view.elevation)"
      let share = Double(agreeing) / Double(compared)
      #expect(share >= 0.995, "\(agreeing) of \(compared): \(place)")
      #expect(Double(compared) > 0.99 * Double(samples.count), "\(compared) of \(samples.count): \(place)")
      #expect(hidden > samples.count / 100 && hidden < samples.count, "\(hidden) hidden: \(place)")
    }
  }
}

/// A function on a square with the heights that its axis shows.
struct SampleSurface: Sendable, CustomTestStringConvertible {
  let name: String
  let reach: Double
  let low: Double
  let high: Double
  let value: @Sendable (Double, Double) -> Double

  var testDescription: String { name }

  static let all = [
    SampleSurface(name: "saddle", reach: 2, low: -4, high: 4) { $0 * $0 - $1 * $1 },
    SampleSurface(name: "monkey saddle", reach: 2, low: -16, high: 16) { $0 * $0 * $0 - 3 * $0 * $1 * $1 },
    SampleSurface(name: "bumps", reach: 2, low: -1, high: 1) { sin(2 * $0) * cos(2 * $1) },
    SampleSurface(name: "paraboloid", reach: 2, low: 0, high: 8) { $0 * $0 + $1 * $1 },
    SampleSurface(name: "Himmelblau", reach: 4, low: 0, high: 1.2) {
      (pow($0 * $0 + $1 - 11, 2) + pow($0 + $1 * $1 - 7, 2)) / 500
    },
  ]

  /// The surface as a figure has it.
  var mark: SurfaceMark {
    let places = (0...48).map { reach * (Double($0) / 24 - 1) }
    let values = places.flatMap { y in places.map { x in value(x, y) } }
    return SurfaceMark(x: places, y: places, values: Grid(rows: 49, columns: 49, values: values))
  }
}

/// A place whose visibility is drawn: of a short line's middle or of a point, in data units.
private struct Sample {
  enum Kind { case line, point }

  let kind: Kind
  /// Whether it keeps to the surface.
  let isOnSurface: Bool
  let x: Double
  let y: Double
  let z: Double
  /// Half of a short line.
  let half: (x: Double, y: Double)

  /// Pieces of paths on the surface, points on it, and points above and below it.
  static func all(on surface: SampleSurface) -> [Sample] {
    var random = SplitMix(seed: 11)
    return (0..<450).map { index in
      let reach = surface.reach
      let x = random.uniform(-0.99 * reach...0.99 * reach)
      let y = random.uniform(-0.99 * reach...0.99 * reach)
      let isOnSurface = index % 3 != 2
      let z = isOnSurface ? surface.value(x, y) : random.uniform(surface.low...surface.high)
      let turn = random.uniform(0...2 * Double.pi)
      return Sample(
        kind: index % 3 == 0 ? .line : .point, isOnSurface: isOnSurface, x: x, y: y, z: z,
        half: (0.008 * reach * cos(turn), 0.008 * reach * sin(turn)))
    }
  }
}

/// What a figure's drawing says about the samples.
private struct DrawnSamples {
  private(set) var visible: [Bool] = []

  init(_ samples: [Sample], on surface: SampleSurface, view: ViewAngles) {
    var marks: [any Mark] = [surface.mark]
    for (index, sample) in samples.enumerated() {
      let style = Style(color: Self.name(index), width: 2)
      switch sample.kind {
      case .line:
        let x = [sample.x - sample.half.x, sample.x + sample.half.x]
        let y = [sample.y - sample.half.y, sample.y + sample.half.y]
        marks.append(LineMark(x: x, y: y, z: zip(x, y).map { surface.value($0, $1) }, style: style))
      case .point: marks.append(PointMark(x: [sample.x], y: [sample.y], z: [sample.z], style: style))
      }
    }
    let reach = -surface.reach...surface.reach
    let panel = Panel(
      x: Axis(domain: reach), y: Axis(domain: reach), z: Axis(domain: surface.low...surface.high), view: view,
      showsLegend: false, marks: marks)
    let figure = Figure(name: "f", title: "", size: PageSize(width: 560, height: 520), panels: [panel])
    let scene = figure.scene(measurer: FixedWidthMeasurer())
    let projection = Projection(panel: panel.resolved(), frame: scene.clips[0].inset(by: 1))
    let drawn = Dictionary(
      grouping: MarkScene.paths(scene.leaves), by: { Self.index(of: $0.fill ?? $0.stroke?.color) })
    for (index, sample) in samples.enumerated() {
      let paths = drawn[index] ?? []
      switch sample.kind {
      case .point: visible.append(paths.contains { $0.fill?.alpha == 1 })
      case .line:
        let place = projection.point(projection.box(sample.x, sample.y, sample.z))
        visible.append(
          paths.contains { $0.stroke?.dash == [] && Self.distance(from: place, to: $0.path) < 0.15 })
      }
    }
  }

  /// A colour of its own for each sample; no theme has it.
  private static func name(_ index: Int) -> String { "#" + String(0xFE0000 + index, radix: 16) }

  private static func index(of color: Color?) -> Int? {
    guard let color, let bits = Int(color.opacity(1).description.dropFirst(), radix: 16) else { return nil }
    return (0xFE0000...0xFEFFFF).contains(bits) ? bits - 0xFE0000 : nil
  }

  private static func distance(from place: Point, to path: Path) -> Double {
    var least = Double.infinity
    var last: Point?
    for element in path.elements {
      switch element {
      case .move(let point): last = point
      case .line(let point):
        guard let start = last else { continue }
        let along = point - start
        let length = max(along.length, 1e-9)
        let unit = along * (1 / length)
        let toPlace = place - start
        let foot = min(max(toPlace.x * unit.x + toPlace.y * unit.y, 0), length)
        least = min(least, (start + unit * foot - place).length)
        last = point
      default: continue
      }
    }
    return least
  }
}

/// Rays through the box of 1 × 1 × 0.75 that are stopped by the function's own graph.
private struct ExactRays {
  let surface: SampleSurface
  /// Towards the viewer, in data units for one box length.
  let step: (x: Double, y: Double, z: Double)

  init(surface: SampleSurface, view: ViewAngles) {
    self.surface = surface
    let (azimuth, elevation) = (view.azimuth * .pi / 180, view.elevation * .pi / 180)
    step = (
      cos(elevation) * cos(azimuth) * 2 * surface.reach, cos(elevation) * sin(azimuth) * 2 * surface.reach,
      sin(elevation) * (surface.high - surface.low) / 0.75
    )
  }

  /// Whether a sample is hidden; nil if a move by 1/4000 of the box in any direction changes that.
  func settledAnswer(_ sample: Sample) -> Bool? {
    let answer = isHidden(sample.x, sample.y, sample.z, onSurface: sample.isOnSurface)
    let move = 2 * surface.reach / 4000
    for (dx, dy) in [(move, 0), (-move, 0), (0, move), (0, -move)] {
      let (x, y) = (sample.x + dx, sample.y + dy)
      let z = sample.isOnSurface ? surface.value(x, y) : sample.z
      if isHidden(x, y, z, onSurface: sample.isOnSurface) != answer { return nil }
    }
    guard !sample.isOnSurface else { return answer }
    let rise = (surface.high - surface.low) / 4000
    let moved = [-rise, rise].map { isHidden(sample.x, sample.y, sample.z + $0, onSurface: false) }
    return moved.allSatisfy { $0 == answer } ? answer : nil
  }

  private func isHidden(_ x: Double, _ y: Double, _ z: Double, onSurface: Bool) -> Bool {
    func gap(_ distance: Double) -> Double {
      z + distance * step.z - surface.value(x + distance * step.x, y + distance * step.y)
    }
    let end = min(exit(x, step.x), exit(y, step.y), 20)
    let side: Double
    if onSurface {
      // The side that the ray leaves to, from the derivative along it.
      side = gap(1e-6) - gap(-1e-6) >= 0 ? 1 : -1
    } else {
      side = gap(0) >= 0 ? 1 : -1
    }
    let count = 120
    var (before, last) = (Double.infinity, onSurface ? 0 : gap(0))
    for index in 1...count {
      let distance = end * Double(index) / Double(count)
      let here = gap(distance)
      if here * side < 0 { return true }
      // Between three places the ray may touch the surface: the least gap decides.
      if last * side <= before * side, last * side <= here * side, index > 2 || !onSurface {
        let spread = end / Double(count)
        if least(side, gap, max(distance - 2 * spread, 0)...distance) < 0 { return true }
      }
      (before, last) = (last, here)
    }
    return false
  }

  /// How far it is to the edge of the square along one axis.
  private func exit(_ place: Double, _ speed: Double) -> Double {
    if abs(speed) < 1e-9 { return .infinity }
    return ((speed > 0 ? surface.reach : -surface.reach) - place) / speed
  }

  /// The least gap on a side, by cutting the interval in thirds.
  private func least(_ side: Double, _ gap: (Double) -> Double, _ range: ClosedRange<Double>) -> Double {
    var (low, high) = (range.lowerBound, range.upperBound)
    for _ in 0..<30 {
      let (first, second) = (low + (high - low) / 3, high - (high - low) / 3)
      if gap(first) * side < gap(second) * side { high = second } else { low = first }
    }
    return gap((low + high) / 2) * side
  }
}

/// A small generator with a seed (Steele, Lea and Flood 2014: SplitMix64).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func uniform(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &self) }
}
