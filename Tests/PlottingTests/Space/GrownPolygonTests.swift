import Graphics
import Networks
import TestSupport
import Testing

@testable import Plotting

struct GrownPolygonTests {
  private let square = [Point(0, 0), Point(4, 0), Point(4, 4), Point(0, 4)]

  @Test("Each side moves outwards by the distance, whichever way the corners run")
  func sides() {
    let grown = [Point(-1, -1), Point(5, -1), Point(5, 5), Point(-1, 5)]
    #expect(square.grown(by: 1) == grown)
    #expect(Array(square.reversed()).grown(by: 1) == Array(grown.reversed()))
  }

  @Test("Sides of random triangles keep their directions and lie at the distance")
  func distance() {
    withSeeds(300) { _, random in
      let places = random.normals(count: 6)
      let corners = (0..<3).map { Point(4 * places[$0], 4 * places[$0 + 3]) }
      let grown = corners.grown(by: 0.01)
      for index in 0..<3 {
        let (start, end) = (corners[index], corners[(index + 1) % 3])
        let (other, moved) = (corners[(index + 2) % 3], grown[index])
        let side = end - start
        func distance(_ point: Point) -> Double {
          (side.x * (point.y - start.y) - side.y * (point.x - start.x)) / side.length
        }
        // Corners too sharp for the limit move less.
        guard (moved - start).length < 0.0399, abs(distance(other)) > 1e-3 else { continue }
        #expect(abs(abs(distance(moved)) - 0.01) < 1e-9 && distance(moved) * distance(other) < 0)
      }
    }
  }

  @Test("A needle's tips move by four times the distance at most; points in one place stay finite")
  func needles() {
    let needle = [Point(0, 0), Point(100, 0.001), Point(0, 0.002)]
    for (before, after) in zip(needle, needle.grown(by: 0.25)) {
      #expect((after - before).length <= 1 + 1e-9)
    }
    let same = [Point](repeating: Point(2, 3), count: 4).grown(by: 0.25)
    #expect(same.allSatisfy { $0.isFinite && ($0 - Point(2, 3)).length <= 1 + 1e-9 })
  }
}
