import Graphics
import TestSupport
import Testing

@testable import Plotting

/// The ways between points.
@Suite struct InterpolationTests {
  private let points = [Point(0, 0), Point(2, 4), Point(4, 4), Point(6, 0)]

  private func corners(_ interpolation: Interpolation) -> [Point] {
    Path(through: Array(points.prefix(2)), by: interpolation).corners
  }

  @Test("Steps turn at the points or in the middle between them")
  func steps() {
    #expect(corners(.linear) == [Point(0, 0), Point(2, 4)])
    #expect(corners(.stepStart) == [Point(0, 0), Point(2, 0), Point(2, 4), Point(2, 4)])
    #expect(corners(.stepEnd) == [Point(0, 0), Point(0, 0), Point(0, 4), Point(2, 4)])
    #expect(corners(.stepCenter) == [Point(0, 0), Point(1, 0), Point(1, 4), Point(2, 4)])
  }

  @Test("All go through every point", arguments: Interpolation.allCases)
  func throughPoints(interpolation: Interpolation) {
    let corners = Path(through: points, by: interpolation).corners
    for point in points { #expect(corners.contains(point)) }
    #expect(Path(through: [], by: interpolation).isEmpty)
    #expect(Path(through: [points[0]], by: interpolation).elements == [.move(points[0])])
  }

  @Test("A monotone curve has no extremes between points, whatever they are")
  func monotone() {
    withSeeds(200) { seed, random in
      var x = 0.0
      let points = (0..<8).map { _ in
        x += .random(in: 0.01...3, using: &random)
        return Point(x, .random(in: -5...5, using: &random))
      }
      let path = Path(through: points, by: .monotone)
      for (index, element) in path.elements.dropFirst().enumerated() {
        guard case .curve(let first, let second, let end) = element else { continue }
        let start = points[index]
        let range = (min(start.y, end.y) - 1e-9)...(max(start.y, end.y) + 1e-9)
        for step in 0...50 {
          let t = Double(step) / 50
          let y = bezier(start.y, first.y, second.y, end.y, t)
          #expect(range.contains(y), "seed \(seed), segment \(index)")
        }
      }
    }
  }

  @Test("Points on a straight line stay on it", arguments: [Interpolation.monotone, .catmullRom])
  func straight(interpolation: Interpolation) {
    let line = [0.0, 1, 3, 7].map { Point($0, 2 * $0 + 1) }
    for element in Path(through: line, by: interpolation).elements {
      guard case .curve(let first, let second, _) = element else { continue }
      for control in [first, second] { #expect(abs(control.y - 2 * control.x - 1) < 1e-9) }
    }
  }

  @Test("Points at equal distances have the uniform spline's control points")
  func uniform() {
    // Catmull and Rom: the tangent at a point is half of the way between its neighbours, a Bézier's control a third of it.
    let points = [Point(0, 0), Point(3, 4), Point(6, 0), Point(9, 4)]
    guard case .curve(let first, let second, _) = Path(through: points, by: .catmullRom).elements[2] else {
      Issue.record("no curve")
      return
    }
    #expect((first - Point(4, 4)).length < 1e-9)
    #expect((second - Point(5, 0)).length < 1e-9)
  }

  @Test("Equal points and x that turns do not trap", arguments: Interpolation.allCases)
  func degenerate(interpolation: Interpolation) {
    let points = [Point(0, 0), Point(0, 0), Point(0, 3), Point(-1, 2), Point(5, 5), Point(5, 5)]
    for element in Path(through: points, by: interpolation).elements {
      if case .curve(let first, let second, let end) = element {
        #expect(first.isFinite && second.isFinite && end.isFinite)
      }
    }
  }

  @Test("An area runs back along its lower edge", arguments: Interpolation.allCases)
  func areas(interpolation: Interpolation) {
    let lower = points.map { $0 + Point(0, 10) }
    let path = Path(from: lower, to: points, by: interpolation)
    let forth = Path(through: lower, by: interpolation).corners
    #expect(Array(path.corners.suffix(forth.count)) == forth.reversed())
    #expect(path.elements.last == .close)
  }

  private func bezier(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ t: Double) -> Double {
    let u = 1 - t
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
  }
}
