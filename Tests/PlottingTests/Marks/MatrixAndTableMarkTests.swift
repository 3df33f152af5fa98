import Graphics
import TestSupport
import Testing

@testable import Plotting

struct MatrixAndTableMarkTests {
  private func texts(_ scene: MarkScene) -> [Scene.Text] {
    scene.scene.items.compactMap { item in
      guard case .text(let text) = item else { return nil }
      return text
    }
  }

  private func words(_ scene: MarkScene) -> [String] {
    texts(scene).map { $0.text.runs.map(\.text).joined() }
  }

  @Test("A matrix writes its numbers with the decimals they need, from the upper left corner")
  func numbers() throws {
    let mark = MatrixMark(
      x: 2, y: 8, values: Grid(rows: 2, columns: 2, values: [1, -2.5, .nan, 40]), label: "W")
    let scene = MarkScene([mark])
    let found = words(scene)
    #expect(found.contains("1.0") && found.contains("−2.5") && found.contains("40.0") && found.contains("W"))
    #expect(!found.contains("NaN"))
    #expect(mark.extent.x == 1.75...4.25 && mark.extent.y == 5.85...8.75)
    let brackets = try #require(
      MarkScene.paths(scene.scene.items).last { $0.path.parts == 2 && $0.fill == nil })
    let bounds = try #require(brackets.path.controlBounds)
    #expect(abs(bounds.x - scene.place(2, 8).x + 3) < 1e-9)
    #expect(abs(bounds.bottom - scene.place(2, 6).y - 3) < 1e-9)
  }

  @Test("Numbers on colours stand out from them", arguments: Theme.all)
  func colours(theme: Theme) {
    let mark = MatrixMark(
      x: 0, y: 9, values: Grid(rows: 1, columns: 5, values: [-2, -1, 0, 1, 2]),
      style: Style(colormap: "RdBu_r"))
    let scale = ColorScale(values: mark.values.values, range: nil, colormap: "RdBu_r", theme: theme)
    let scene = MarkScene([mark], theme: theme)
    for (value, word) in zip(mark.values.values, ["−2", "−1", "0", "1", "2"]) {
      let written = texts(scene).filter { $0.text.runs.map(\.text).joined() == word && $0.halo == nil }
      #expect(written.contains { $0.color.contrast(to: scale.color(value)) >= 3 }, "\(word)")
    }
  }

  @Test("Other numbers than those written may colour the cells")
  func otherColours() throws {
    let grid = Grid(rows: 1, columns: 2, values: [7, .nan])
    let mark = MatrixMark(
      x: 0, y: 9, values: grid, colors: Grid(rows: 1, columns: 2, values: [0, 1]), range: 0...1,
      style: Style(colormap: "Greys"))
    let scene = MarkScene([mark])
    let pictures = scene.clipped.compactMap { item -> Scene.Image? in
      guard case .image(let image) = item else { return nil }
      return image
    }
    var pixels: [UInt8] = []
    Theme.light.paper.appendBytes(to: &pixels)
    Theme.light.foreground.appendBytes(to: &pixels)
    #expect(pictures.map(\.pixels) == [pixels])
    #expect(words(scene).contains("7"))
    #expect(
      MatrixMark(values: grid, colors: Grid(rows: 2, columns: 1, values: [0, 1])).defect
        == "has values of shape (1, 2) but colors of shape (2, 1)")
  }

  @Test("A table writes every text and draws three rules")
  func table() {
    let mark = TableMark(header: ["name", "loss"], rows: [["adam", "0.1"], ["sgd", "0.2"]])
    let scene = MarkScene([mark])
    let found = words(scene)
    for word in ["name", "loss", "adam", "sgd"] { #expect(found.contains(word)) }
    let rules = MarkScene.paths(scene.scene.items).filter { $0.stroke?.color == Theme.light.foreground }
    #expect(rules.count == 3)
    let heights = rules.compactMap { $0.path.corners.first?.y }
    #expect(heights == heights.sorted() && heights[2] - heights[0] == 72)
    #expect(texts(scene).allSatisfy { $0.text.runs.allSatisfy { $0.size > 0 } })
  }

  @Test("A wide table shrinks into its panel")
  func wide() throws {
    let long = String(repeating: "wide ", count: 60)
    let scene = MarkScene([TableMark(header: [long, "b"], rows: [])])
    for rule in MarkScene.paths(scene.scene.items) where rule.stroke?.color == Theme.light.foreground {
      let bounds = try #require(rule.path.controlBounds)
      #expect(scene.frame.inset(by: -0.01).contains(bounds))
    }
  }

  @Test("What cannot be drawn is told")
  func defects() {
    let grid = Grid(rows: 1, columns: 1, values: [1])
    #expect(MatrixMark(values: Grid(rows: 0, columns: 0, values: [])).defect != nil)
    #expect(MatrixMark(x: .nan, values: grid).defect == "needs finite x and y")
    #expect(MatrixMark(values: grid, decimals: 10).defect == "writes 0 to 9 decimals, not 10")
    #expect(TableMark(header: [], rows: []).defect == "needs at least one column")
    #expect(TableMark(header: ["a"], rows: [["1"], []]).defect == "has 1 columns but 0 texts in row 1")
    #expect(
      TableMark(header: ["a"], rows: [], alignments: []).defect == "has 1 columns but 0 alignments")
  }
}
