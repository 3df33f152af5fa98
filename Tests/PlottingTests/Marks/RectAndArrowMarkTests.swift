import Graphics
import TestSupport
import Testing

@testable import Plotting

struct RectAndArrowMarkTests {
  @Test("A rectangle lies between its edges in whatever order; a gap has none")
  func rectangles() throws {
    let scene = MarkScene([
      RectMark(xStart: [6, 1], xEnd: [2, .nan], yStart: [1, 1], yEnd: [7, 2], style: Style(opacity: 0.5))
    ])
    let rect = try #require(MarkScene.paths(scene.clipped).last)
    #expect(rect.path.parts == 1 && rect.fill == Theme.light.classes[0].opacity(0.5) && rect.stroke == nil)
    let bounds = try #require(rect.path.controlBounds)
    #expect((Point(bounds.x, bounds.bottom) - scene.place(2, 1)).length < 1e-9)
    #expect((Point(bounds.right, bounds.y) - scene.place(6, 7)).length < 1e-9)
    #expect(
      RectMark(xStart: [1], xEnd: [2], yStart: [], yEnd: [3]).defect
        == "has 1 xStart, 1 x, 0 yStart and 1 y")
  }

  @Test("Hollow rectangles are edges alone")
  func hollow() throws {
    let style = Style(color: "accent", width: 3, dash: .dashed, hollow: true)
    let mark = RectMark(xStart: [1], xEnd: [2], yStart: [1], yEnd: [2], label: "zone", style: style)
    let rect = try #require(MarkScene.paths(MarkScene([mark]).clipped).last)
    #expect(rect.fill == nil)
    #expect(rect.stroke == Stroke(Theme.light.accent, width: 3, dash: [6, 4]))
    #expect(mark.legendEntries(theme: .light).map(\.label) == ["zone"])
  }

  @Test("An arrow goes from its place along its vector and ends in its head's point")
  func arrow() throws {
    let scene = MarkScene([ArrowMark(x: [2], y: [3], u: [4], v: [2])])
    let parts = MarkScene.paths(scene.clipped).suffix(2)
    let (shaft, head) = (try #require(parts.first), try #require(parts.last))
    #expect((shaft.path.corners[0] - scene.place(2, 3)).length < 1e-9)
    #expect((head.path.corners[0] - scene.place(6, 5)).length < 1e-9)
    #expect(head.fill == Theme.light.foreground && head.path.corners.count == 4)
  }

  @Test("Arrows without length are dots, gaps are nothing, short arrows have small heads")
  func lengths() throws {
    #expect(Arrow.items(from: Point(1, 1), to: Point(1, 1), stroke: Stroke(.black, width: 1)).count == 1)
    #expect(Arrow.items(from: Point(1, 1), to: Point(.nan, 1), stroke: Stroke(.black, width: 1)).isEmpty)
    let short = Arrow.items(from: Point(0, 0), to: Point(4, 0), stroke: Stroke(.black, width: 2))
    let bounds = try #require(MarkScene.paths(short).last?.path.controlBounds)
    #expect(abs(bounds.right - 4) < 1e-9 && bounds.width <= 2.001)
  }

  @Test("Of a field scaled by itself the longest arrow reaches its neighbour")
  func autoscale() {
    let field = ArrowMark(
      x: [0, 1, 0, 1], y: [0, 0, 1, 1], u: [100, 0, 10, 0], v: [0, 0, 0, 10], autoscale: true)
    #expect(abs(field.factor * 100 - 1) < 1e-12)
    var half = field
    half.scale = 0.5
    #expect(abs(half.factor * 100 - 0.5) < 1e-12)
    #expect(ArrowMark(x: [0], y: [0], u: [0], v: [0], autoscale: true).factor == 1)
    #expect(field.extent.x == 0...1.1 || field.extent.x?.lowerBound == 0)
  }

  @Test("Values colour arrows and are explained by a bar instead of a legend")
  func values() throws {
    let mark = ArrowMark(
      x: [1, 2], y: [1, 2], u: [3, 3], v: [0, 0], values: [-1, 1], label: "speed",
      style: Style(colormap: "coolwarm"))
    let fills = MarkScene.paths(MarkScene([mark]).clipped).compactMap(\.fill)
    #expect(fills.suffix(2) == [Color(hex: 0x3B4CC0), Color(hex: 0xB40426)])
    #expect(mark.legendEntries(theme: .light).isEmpty && mark.colorBar(theme: .light)?.domain == -1...1)
  }

  @Test("What cannot be drawn is told")
  func defects() {
    func arrow(_ values: [Double]?, _ scale: Double?, _ colormap: String?) -> ArrowMark {
      ArrowMark(
        x: [1], y: [1], u: [1], v: [1], values: values, scale: scale, style: Style(colormap: colormap))
    }
    #expect(ArrowMark(x: [1], y: [1], u: [], v: [1]).defect == "has 1 x, 1 y, 0 u and 1 v")
    #expect(arrow([], nil, nil).defect == "has 1 x but 0 values")
    #expect(arrow(nil, 0, nil).defect == "needs a scale above 0, not 0.0")
    #expect(arrow(nil, nil, "jet").defect == Colormaps.defect("jet"))
    #expect(arrow([1], 2, "turbo_r").defect == nil)
  }

  @Test("A leader runs from its text to the place, with a point if it is an arrow", arguments: [false, true])
  func leader(isArrow: Bool) throws {
    let scene = MarkScene([
      TextMark(
        x: [5], y: [5], text: ["here"], alignment: .leading, position: .above,
        leader: isArrow ? .arrow : .line)
    ])
    let anchor = scene.place(5, 5)
    let ends = MarkScene.paths(scene.scene.items).compactMap { $0.path.corners }
      .filter { corners in corners.contains { ($0 - anchor).length < 3.5 } }
    #expect(ends.count == 1, "the line's end, or the arrow's point")
    let plain = MarkScene([TextMark(x: [5], y: [5], text: ["here"])])
    #expect(
      plain.scene.items.count + (isArrow ? 2 : 1) == scene.scene.items.count)
  }
}
