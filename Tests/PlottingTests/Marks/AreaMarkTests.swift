import Graphics
import TestSupport
import Testing

@testable import Plotting

struct AreaMarkTests {
  @Test("The outline follows one curve there and the other back")
  func outline() throws {
    let scene = MarkScene([AreaMark(x: [1, 4, 9], yStart: [2, 1, 3], yEnd: [5, 8, 4])])
    let area = try #require(MarkScene.paths(scene.clipped).last)
    let expected = [(1.0, 5.0), (4, 8), (9, 4), (9, 3), (4, 1), (1, 2)].map { scene.place($0.0, $0.1) }
    #expect(area.path.corners.count == expected.count)
    for (corner, place) in zip(area.path.corners, expected) { #expect((corner - place).length < 1e-9) }
    #expect(area.fill == Theme.light.classes[0].opacity(0.25))
    #expect(area.stroke == nil)
  }

  @Test("A gap in any curve parts the area, and a lone place fills nothing")
  func gaps() throws {
    let scene = MarkScene([
      AreaMark(x: [0, 1, 2, 3, 4, 5, 6], y: [1, 1, .nan, 2, .nan, 3, 3], style: Style(opacity: 1))
    ])
    let area = try #require(MarkScene.paths(scene.clipped).last)
    #expect(area.path.parts == 2)
    #expect(area.path.corners.count == 8)
    #expect(MarkScene([AreaMark(x: [], y: [])]).clipped.count + 1 == scene.clipped.count)
  }

  @Test("The panel leaves room for both curves")
  func extent() {
    let extent = AreaMark(x: [1, 2], yStart: [-3, 0], yEnd: [0, 7]).extent
    #expect(extent.x == 1...2)
    #expect(extent.y == -3...7)
  }

  @Test("A labelled area is explained by a square of its colour")
  func legend() {
    let style = Style(color: "validation", opacity: 0.5)
    let entries = AreaMark(x: [], y: [], label: "± 1 deviation", style: style).legendEntries(theme: .light)
    let square = Path.rect(Rect(x: 0, y: -6, width: 12, height: 12))
    let fill = Theme.light.color("validation").opacity(0.5)
    #expect(
      entries == [
        LegendEntry(label: "± 1 deviation", width: 12, sample: [.path(square, fill: fill)])
      ])
  }

  @Test("The figure's JSON brings the area back, gaps too")
  func json() throws {
    let mark = AreaMark(x: [1, 2, 3], yStart: [0, .nan, 1], yEnd: [4, 5, 6], label: "band")
    let figure = Figure(
      name: "a", title: "", size: PageSize(width: 300, height: 200), panels: [Panel(marks: [mark])])
    let read = try Figure(json: figure.json())
    #expect(try read.json() == figure.json())
    let area = try #require(read.panels[0].marks[0].base as? AreaMark)
    #expect(area.yEnd == [4, 5, 6])
    #expect(area.yStart[0] == 0 && area.yStart[1].isNaN)
  }
}
