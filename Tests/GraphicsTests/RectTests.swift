import Graphics
import Testing

struct RectTests {
  private let rect = Rect(left: 1, top: 2, right: 5, bottom: 8)

  @Test("Edges, extents and middle agree")
  func edges() {
    #expect(rect == Rect(x: 1, y: 2, width: 4, height: 6))
    #expect(rect.right == 5 && rect.bottom == 8 && rect.center == Point(3, 5))
    #expect(rect.inset(by: 1) == Rect(left: 2, top: 3, right: 4, bottom: 7))
    #expect(rect.inset(by: -1).inset(by: 1) == rect)
  }

  @Test("The border belongs to a rectangle, but a common border is no intersection")
  func borders() {
    #expect(rect.contains(Point(1, 2)) && rect.contains(Point(5, 8)))
    #expect(!rect.contains(Point(5.001, 5)) && !rect.contains(Point(3, 1.999)))
    #expect(!rect.intersects(Rect(left: 5, top: 2, right: 6, bottom: 8)))
    #expect(rect.intersects(Rect(left: 4.9, top: 7.9, right: 6, bottom: 9)))
    #expect(rect.contains(rect) && !rect.contains(rect.inset(by: -0.1)))
  }

  @Test("A union is the smallest rectangle around both")
  func union() {
    let other = Rect(left: -1, top: 4, right: 2, bottom: 9)
    #expect(rect.union(other) == Rect(left: -1, top: 2, right: 5, bottom: 9))
    #expect(rect.union(other) == other.union(rect))
  }
}
