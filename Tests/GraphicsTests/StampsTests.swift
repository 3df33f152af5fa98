import Graphics
import Testing

struct StampsTests {
  private func stamps(_ places: [Point]) -> Scene.Stamps {
    var stamps = Scene.Stamps(capacity: places.count)
    let look = Scene.Stamps.Look(
      .rect(Rect(x: -2, y: -1, width: 4, height: 2)), fill: .black, stroke: Stroke(.white, width: 1))
    let number = stamps.add(look)
    for place in places { stamps.stamp(number, at: place) }
    return stamps
  }

  @Test func boundsReachAroundAllPlacesAndHalfTheStroke() {
    #expect(
      stamps([Point(10, 20), Point(30, 5)]).bounds
        == Rect(left: 10 - 2.5, top: 5 - 1.5, right: 30 + 2.5, bottom: 20 + 1.5))
    #expect(stamps([]).bounds == nil)
    #expect(Scene.Stamps().bounds == nil)
  }

  @Test func placesThatAreNotFiniteAreLeftOut() {
    #expect(stamps([Point(.nan, 1), Point(1, .infinity), Point(1, 2)]).places == [Point(1, 2)])
  }

  @Test func coveredRectanglesHoldEveryStampAndAreFew() throws {
    let places = (0..<5000).map { Point(Double($0 % 71) * 0.5, Double($0 % 53) * 0.4) }
    let stamps = stamps(places)
    let area = try #require(stamps.bounds)
    let rects = stamps.covered(in: area)
    #expect(rects.count <= 11 * 8)
    for place in places {
      let stamp = Rect(left: place.x - 2.5, top: place.y - 1.5, right: place.x + 2.5, bottom: place.y + 1.5)
      #expect(rects.contains { $0.inset(by: -1e-9).contains(stamp) })
    }
    let one = self.stamps([Point(50, 50)]).covered(in: Rect(x: 0, y: 0, width: 100, height: 100))
    #expect(one == [Rect(left: 48 - 2.5, top: 48 - 1.5, right: 52 + 2.5, bottom: 52 + 1.5)])
  }
}
