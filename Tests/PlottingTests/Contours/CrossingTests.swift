import Graphics
import Networks
import TestSupport
import Testing

@testable import Plotting

struct CrossingTests {
  private typealias Segment = (a: Point, b: Point)

  /// Twice the signed area of a triangle.
  private func turn(_ a: Point, _ b: Point, _ c: Point) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }

  private func cross(_ s: Segment, _ t: Segment) -> Bool {
    turn(s.a, s.b, t.a) * turn(s.a, s.b, t.b) < 0 && turn(t.a, t.b, s.a) * turn(t.a, t.b, s.b) < 0
  }

  private func segments(of grid: Grid, at level: Double) -> [Segment] {
    MarchingSquares.lines(of: grid, at: level).flatMap { zip($0, $0.dropFirst()).map { ($0, $1) } }
  }

  @Test("Lines of different levels never cross, however rough the field")
  func levels() {
    var compared = 0
    withSeeds(200) { seed, random in
      let grid = Grid(rows: 6, columns: 6, values: random.normals(count: 36))
      let lines = [-1.2, -0.4, -0.05, 0.05, 0.3, 0.9].map { segments(of: grid, at: $0) }
      for (index, first) in lines.enumerated() {
        for second in lines[(index + 1)...] {
          compared += first.count * second.count
          let crossing = first.contains { s in second.contains { t in cross(s, t) } }
          #expect(!crossing, "seed \(seed)")
        }
      }
    }
    #expect(compared > 100_000)
  }

  @Test("Two diagonals would be found to cross")
  func diagonals() {
    #expect(cross((Point(0, 0), Point(1, 1)), (Point(0, 1), Point(1, 0))))
    #expect(!cross((Point(0, 0), Point(1, 1)), (Point(1, 0), Point(2, 1))))
  }
}
