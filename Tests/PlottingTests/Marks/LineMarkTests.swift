import Graphics
import Plotting
import TestSupport
import Testing

struct LineMarkTests {
  @Test("A line goes through its points in their order")
  func points() throws {
    let drawing = MarkScene([LineMark(x: [0, 5, 10, 2], y: [0, 10, 2.5, 1])])
    let path = try #require(MarkScene.paths(drawing.clipped).first).path
    let expected = [(0, 0), (5, 10), (10, 2.5), (2, 1)].map { drawing.place($0.0, $0.1) }
    #expect(path.corners.count == 4 && path.parts == 1)
    #expect(zip(path.corners, expected).allSatisfy { ($0 - $1).length < 1e-9 })
  }

  @Test("A gap in x or y lifts the pen")
  func gaps() throws {
    let drawing = MarkScene([LineMark(x: [0, 1, .nan, 3, 4, 5, 6], y: [1, 1, 1, 1, .nan, 2, .infinity])])
    let path = try #require(MarkScene.paths(drawing.clipped).first).path
    let places = [(0.0, 1.0), (1, 1), (3, 1), (5, 2)].map { drawing.place($0.0, $0.1) }
    #expect(path.elements.count == 4)
    let kinds = path.elements.map { if case .move = $0 { "move" } else { "line" } }
    #expect(kinds == ["move", "line", "move", "move"])
    #expect(zip(path.corners, places).allSatisfy { ($0 - $1).length < 1e-9 })
  }

  @Test("Nothing but gaps draws nothing")
  func nothing() {
    #expect(MarkScene([LineMark(x: [.nan], y: [1]), LineMark(x: [], y: [])]).clipped.isEmpty)
  }

  @Test("Style decides colour, width, opacity and dashes")
  func style() throws {
    let style = Style(color: "class2", width: 3.5, dash: .dotted, opacity: 0.5)
    let drawing = MarkScene([LineMark(x: [0, 1], y: [0, 1], style: style)])
    let stroke = try #require(MarkScene.paths(drawing.clipped).first?.stroke)
    #expect(stroke.color == Theme.light.classes[2].opacity(0.5))
    #expect(stroke.width == 3.5 && !stroke.dash.isEmpty && stroke.cap == .round)
    let plain = MarkScene([LineMark(x: [0, 1], y: [0, 1])])
    #expect(MarkScene.paths(plain.clipped).first?.stroke == Stroke(Theme.light.classes[0], width: 2))
  }

  @Test("In print, series differ by dashes unless the style says otherwise")
  func printed() throws {
    func dash(_ style: Style) throws -> [Double] {
      let drawing = MarkScene([LineMark(x: [0, 1], y: [0, 1], style: style)], theme: .print)
      return try #require(MarkScene.paths(drawing.clipped).first?.stroke).dash
    }
    let dashes = try (0..<8).map { try dash(Style(color: "class\($0)")) }
    #expect(Set(dashes).count == 8 && dashes[0].isEmpty)
    #expect(try dash(Style(color: "class1", dash: .solid)).isEmpty)
  }

  @Test("The domain has air above and below, none at the sides")
  func extent() {
    let panel = Figure(
      name: "", title: "", size: PageSize(width: 100, height: 100),
      panels: [Panel(marks: [LineMark(x: [1, 3], y: [0, 10])])]
    ).resolved().panels[0]
    #expect(panel.x.domain == 1...3)
    #expect(panel.y.domain == -0.6...10.6)
  }

  @Test("A symbol stands at each point but gaps, and in the legend")
  func symbols() throws {
    let mark = LineMark(
      x: [1, 3, 5], y: [2, .nan, 6], label: "a", style: Style(color: "class1", symbol: .square, size: 8))
    let scene = MarkScene([mark])
    for (x, y) in [(1.0, 2.0), (5, 6)] {
      let symbol = try #require(scene.outlines(around: scene.place(x, y)).first)
      #expect(symbol.fill == Theme.light.classes[1])
    }
    #expect(MarkScene([LineMark(x: mark.x, y: mark.y)]).scene.items.count + 2 == scene.scene.items.count)
    #expect(mark.legendEntries(theme: .light).first?.sample.count == 2)
  }
}
