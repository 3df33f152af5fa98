import Graphics
import Testing

@testable import Plotting

struct LineThinnerTests {
  private func thinned(_ points: [Point], _ method: LineThinner.Method) -> Path {
    var thinner = LineThinner(method)
    for point in points { thinner.add(point) }
    return thinner.finished()
  }

  @Test("A column keeps its first, highest, lowest and last point in their order")
  func columns() {
    let points = [5, 7, 1, 6, 9, 4, 5].enumerated().map { Point(Double($0) * 0.01, $1) }
    let path = thinned(points + [Point(0.6, 3)], .columns)
    #expect(path.corners == [points[0], points[2], points[4], points[6], Point(0.6, 3)])
    #expect(path.parts == 1)
  }

  @Test("A gap stays a gap, with the ends of both parts")
  func gaps() {
    let points = [
      Point(0, 1), Point(0.01, 1), Point(0.02, 1), Point(0.02, .nan), Point(0.03, 1), Point(0.04, 1),
    ]
    for method in [LineThinner.Method.columns, .neighbors] {
      let path = thinned(points, method)
      #expect(path.parts == 2)
      #expect(path.corners == [points[0], points[2], points[4], points[5]])
    }
    #expect(thinned([Point(.nan, 1)], .columns).isEmpty)
    #expect(thinned(points, .none).corners.count == 5)
  }

  @Test("Neighbours that are left out lie near to a point that is kept")
  func neighbors() {
    let points = (0..<2000).map { Point(Double($0 % 100) * 0.011, Double($0) * 0.003) }
    let path = thinned(points, .neighbors)
    #expect(path.corners.count < 1900)
    #expect(path.corners.last == points.last)
    for point in points {
      #expect(path.corners.contains { max(abs($0.x - point.x), abs($0.y - point.y)) < LineThinner.distance })
    }
  }

  @Test("Columns are for lines that never turn back and have no dashes")
  func methods() {
    let rising = (0..<20_000).map(Double.init)
    #expect(LineThinner.method(for: rising, isDashed: false) == .columns)
    #expect(LineThinner.method(for: rising.reversed(), isDashed: false) == .columns)
    #expect(LineThinner.method(for: rising + [.nan, 30_000], isDashed: false) == .columns)
    #expect(LineThinner.method(for: rising + [0], isDashed: false) == .neighbors)
    #expect(LineThinner.method(for: rising, isDashed: true) == .neighbors)
    #expect(LineThinner.method(for: Array(rising.prefix(10_000)), isDashed: false) == .none)
  }

  @Test("A million points become a path of the page's width; the mark keeps its data")
  func size() throws {
    let x = (0..<100_000).map { Double($0) / 10_000 }
    let mark = LineMark(x: x, y: x.indices.map { Double($0 % 7) })
    let drawing = MarkScene([mark])
    let path = try #require(MarkScene.paths(drawing.clipped).first).path
    #expect(Double(path.elements.count) < 4 * LineThinner.columnsPerPixel * (drawing.frame.width + 2))
    #expect(mark.x.count == 100_000)
  }
}
