import Graphics
import Testing

struct SceneMovingTests {
  @Test func everyKindOfItemMoves() {
    let (place, distance) = (Point(3, 5), Point(10, -2))
    let path = Path([.move(place), .line(Point(1, 1)), .curve(place, place, Point(0, 0)), .close])
    let text = Scene.Text(StyledText([TextRun("a", size: 12)]), at: place, color: .black)
    let image = Scene.Image(
      width: 1, height: 1, pixels: [1, 2, 3, 4], frame: Rect(x: 3, y: 5, width: 2, height: 2), smooth: false)
    let clip = Rect(x: 0, y: 0, width: 9, height: 9)
    let group = Scene.Item.group(Scene.Group(clip: clip, items: [.path(path), .text(text), .image(image)]))

    var (movedText, movedImage) = (text, image)
    movedText.origin = Point(13, 3)
    movedImage.frame = Rect(x: 13, y: 3, width: 2, height: 2)
    let movedPath = Path([
      .move(Point(13, 3)), .line(Point(11, -1)), .curve(Point(13, 3), Point(13, 3), Point(10, -2)), .close,
    ])
    #expect(
      group.moved(by: distance)
        == .group(
          Scene.Group(
            clip: Rect(x: 10, y: -2, width: 9, height: 9),
            items: [.path(movedPath), .text(movedText), .image(movedImage)])))
    #expect(group.moved(by: distance).moved(by: Point(-10, 2)) == group)
  }

  @Test func stampsMove() {
    var stamps = Scene.Stamps()
    let look = stamps.add(Scene.Stamps.Look(.circle(center: Point(0, 0), radius: 2), fill: .black))
    stamps.stamp(look, at: Point(3, 5))
    var expected = Scene.Stamps()
    _ = expected.add(stamps.looks[0])
    expected.stamp(0, at: Point(13, 3))
    #expect(Scene.Item.stamps(stamps).moved(by: Point(10, -2)) == .stamps(expected))
  }
}
