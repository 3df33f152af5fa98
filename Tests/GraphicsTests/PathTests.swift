import Graphics
import Testing

struct PathTests {
  @Test("A circle of cubic arcs stays within 0.03 % of its radius")
  func circle() {
    let center = Point(3, -2)
    let path = Path.circle(center: center, radius: 10)
    var last = Point(0, 0)
    var worst = 0.0
    for element in path.elements {
      switch element {
      case .move(let point), .line(let point): last = point
      case .curve(let a, let b, let end):
        for step in 0...20 {
          let t = Double(step) / 20
          let u = 1 - t
          let point = last * (u * u * u) + a * (3 * u * u * t) + b * (3 * u * t * t) + end * (t * t * t)
          worst = max(worst, abs((point - center).length - 10))
        }
        last = end
      case .close: #expect((last - Point(13, -2)).length < 1e-12)
      }
    }
    #expect(worst > 0 && worst < 0.003)
  }

  @Test("Polylines stay open, polygons close, nothing stays nothing")
  func polylines() {
    let points = [Point(0, 0), Point(1, 0), Point(1, 1)]
    #expect(Path.polyline(points).elements == [.move(points[0]), .line(points[1]), .line(points[2])])
    #expect(Path.polygon(points).elements.last == .close)
    #expect(Path.polygon(points).elements.count == 4)
    #expect(Path.polygon([]).isEmpty && Path.polyline([]).isEmpty)
  }

  @Test("Bounds hold all points and control points")
  func bounds() {
    var path = Path.segment(Point(1, 5), Point(4, 2))
    path.curve(to: Point(5, 3), control1: Point(-1, 3), control2: Point(4, 9))
    path.close()
    #expect(path.controlBounds == Rect(left: -1, top: 2, right: 5, bottom: 9))
    #expect(Path().controlBounds == nil)
  }
}
