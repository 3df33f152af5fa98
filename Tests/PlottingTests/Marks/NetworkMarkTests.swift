import Graphics
import Plotting
import TestSupport
import Testing

struct NetworkMarkTests {
  private let x = [2.0, 8, 8]
  private let y = [5.0, 2, 8]

  @Test("Edges join the centres of their nodes, in one stroke, muted")
  func edges() throws {
    let drawing = MarkScene([EdgeMark(x: x, y: y, from: [0, 0], to: [1, 2])])
    let paths = MarkScene.paths(drawing.clipped)
    let path = try #require(paths.first).path
    #expect(paths.count == 1 && path.parts == 2)
    let expected = [(2.0, 5.0), (8, 2), (2, 5), (8, 8)].map { drawing.place($0.0, $0.1) }
    #expect(zip(path.corners, expected).allSatisfy { ($0 - $1).length < 1e-9 })
    #expect(paths[0].stroke?.color.opacity(1) == Theme.light.muted.opacity(1))
  }

  @Test("Edges may have widths and values of their own")
  func looks() {
    let mark = EdgeMark(
      x: x, y: y, from: [0, 0], to: [1, 2], widths: [1, 3], values: [0, 1],
      style: Style(colormap: "viridis"))
    let strokes = MarkScene.paths(MarkScene([mark]).clipped).compactMap(\.stroke)
    #expect(strokes.map(\.width) == [1, 3])
    #expect(strokes.map(\.color) == [Color(hex: 0x440154), Color(hex: 0xFDE725)])
  }

  @Test("Nodes are circles of their diameter over the edges, whatever comes first")
  func nodes() throws {
    let drawing = MarkScene([
      NodeMark(x: x, y: y, text: ["a", "b", "c"], style: Style(color: "class2", size: 20)),
      EdgeMark(x: x, y: y, from: [0], to: [1]),
    ])
    for index in x.indices {
      let outlines = drawing.outlines(around: drawing.place(x[index], y[index]))
      let bounds = try #require(outlines.first?.path.controlBounds)
      #expect(outlines.count == 1 && outlines[0].fill == Theme.light.classes[2])
      #expect(abs(bounds.width - 20) < 1e-9 && abs(bounds.height - 20) < 1e-9)
    }
    #expect(drawing.clipped.count == 1, "the edge alone ends at the frame, below what lies over it")
    let text = try #require(drawing.scene.texts.first { $0.text.plain == "b" })
    #expect((text.bounds(measurer: FixedWidthMeasurer()).center - drawing.place(8, 2)).length < 1e-9)
  }

  @Test("A dropped node is light grey with a cross, in the legend too")
  func dropped() {
    let mark = NodeMark(x: x, y: y, dropped: [1], droppedLabel: "dropped", style: Style(size: 20))
    let drawing = MarkScene([mark], showsLegend: true)
    #expect(drawing.outlines(around: drawing.place(8, 8)).map(\.fill) == [Theme.light.classes[0]])
    let off = drawing.outlines(around: drawing.place(8, 2))
    #expect(off.map(\.fill) == [Theme.light.grid, nil])
    #expect(off.last?.path.parts == 2)
    #expect(drawing.scene.texts.contains { $0.text.plain == "dropped" })
  }

  @Test("A panel without axes shows its title and marks, but no lines and no numbers")
  func hidden() {
    func scene(_ frame: Panel.Frame) -> Scene {
      let panel = Panel(
        title: "net", x: Axis(label: "x", domain: 0...10), y: Axis(domain: 0...10), frame: frame,
        marks: [NodeMark(x: x, y: y)])
      return Figure(name: "f", title: "", size: PageSize(width: 300, height: 200), panels: [panel])
        .scene(measurer: FixedWidthMeasurer())
    }
    #expect(scene(.bare).texts.map(\.text.plain) == ["net"])
    #expect(MarkScene.paths(scene(.bare).leaves).count == 3)
    #expect(scene(.none).leaves.isEmpty)
    #expect(scene(.axes).texts.count > 5)
  }
}
