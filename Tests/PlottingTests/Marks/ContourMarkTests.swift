import Foundation
import Graphics
import Plotting
import TestSupport
import Testing

struct ContourMarkTests {
  /// x + 2y on places that are not equally far apart.
  private let mark = ContourMark(
    x: [0, 1, 4, 10], y: [0, 2, 10],
    values: Grid(rows: 3, columns: 4, values: [0, 1, 4, 10, 4, 5, 8, 14, 20, 21, 24, 30]), levels: [6, 25],
    label: "boundary")

  @Test("A linear function's lines are where the function has the levels")
  func levels() throws {
    let drawing = MarkScene([mark])
    let paths = MarkScene.paths(drawing.clipped)
    #expect(paths.count == 2, "an edge and the line")
    let corners = paths[1].path.corners
    #expect(paths[1].path.parts == 2 && corners.count >= 6)
    let sums = corners.map { corner in
      let x = (corner.x - drawing.frame.x) / drawing.frame.width * 10
      let y = (drawing.frame.bottom - corner.y) / drawing.frame.height * 10
      return x + 2 * y
    }
    #expect(sums.allSatisfy { abs($0 - 6) < 1e-9 || abs($0 - 25) < 1e-9 }, "\(sums)")
    #expect(sums.contains { abs($0 - 6) < 1e-9 } && sums.contains { abs($0 - 25) < 1e-9 })
  }

  @Test("A wider edge in the paper's colour lies below")
  func edge() throws {
    let paths = MarkScene.paths(MarkScene([mark]).clipped)
    #expect(paths[0].path == paths[1].path)
    #expect(
      paths[0].stroke == Stroke(Theme.light.paper.opacity(0.7), width: (paths[1].stroke?.width ?? 0) + 2))
    #expect(paths[1].stroke?.color == Theme.light.foreground)
  }

  @Test("Levels out of reach draw nothing")
  func nothing() {
    var high = mark
    high.levels = [31, .nan]
    #expect(MarkScene([high]).clipped.isEmpty)
  }

  @Test("A labelled line has a gap around its level, which reads from left to right")
  func labels() throws {
    var labelled = mark
    labelled.labels = true
    let clipped = MarkScene([labelled]).clipped
    let texts = clipped.compactMap { item -> Scene.Text? in
      guard case .text(let text) = item else { return nil }
      return text
    }
    #expect(Set(texts.map(\.text.plain)).isSubset(of: ["6", "25"]) && !texts.isEmpty)
    #expect(texts.allSatisfy { abs($0.angle) <= .pi / 2 && $0.halo == Theme.light.paper })
    #expect(MarkScene.paths(clipped)[1].path.parts == 2 + texts.count)
  }

  @Test("Levels keep free of other marks, and are left out where there is no room")
  func freeLabels() throws {
    var labelled = mark
    labelled.labels = true
    func texts(_ marks: [any Mark]) -> [Scene.Text] {
      MarkScene([labelled] + marks).clipped.compactMap { item in
        guard case .text(let text) = item else { return nil }
        return text
      }
    }
    // The middle of a text, which may be turned.
    func middle(_ text: Scene.Text) -> Point {
      let extent = FixedWidthMeasurer().measure(text.text)
      let (x, y) = (extent.width / 2, (extent.descent - extent.ascent) / 2)
      let (c, s) = (cos(text.angle), sin(text.angle))
      return text.origin + Point(x * c - y * s, x * s + y * c)
    }
    let taken = middle(try #require(texts([]).first))
    // A line straight through the first number.
    let frame = MarkScene([mark]).frame
    let height = (frame.bottom - taken.y) / frame.height * 10
    let moved = texts([LineMark(x: [0, 10], y: [height, height])])
    #expect(!moved.isEmpty && moved.allSatisfy { abs(middle($0).y - taken.y) > 5 })
    let stripes = (0...80).map { LineMark(x: [0, 10], y: [Double($0) / 8, Double($0) / 8]) }
    #expect(texts(stripes).isEmpty)
  }

  @Test("With a colour map each level has its own colour")
  func colors() throws {
    var colored = mark
    colored.style.colormap = "viridis"
    let paths = MarkScene.paths(MarkScene([colored]).clipped)
    #expect(paths.count == 4)
    #expect(paths[1].stroke?.color == Color(hex: 0x440154))
    #expect(paths[3].stroke?.color == Color(hex: 0xFDE725))
  }
}
