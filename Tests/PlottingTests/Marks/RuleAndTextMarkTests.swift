import Graphics
import Plotting
import TestSupport
import Testing

struct RuleMarkTests {
  @Test("Rules reach from edge to edge")
  func rules() throws {
    let drawing = MarkScene([RuleMark(x: [2, .nan], y: [5])])
    let path = try #require(MarkScene.paths(drawing.clipped).first).path
    let frame = drawing.frame
    let (x, y) = (drawing.place(2, 0).x, drawing.place(0, 5).y)
    let expected = [Point(x, frame.y), Point(x, frame.bottom), Point(frame.x, y), Point(frame.right, y)]
    #expect(path.parts == 2 && path.corners.count == 4)
    #expect(zip(path.corners, expected).allSatisfy { ($0 - $1).length < 1e-9 })
  }
}

struct TextMarkTests {
  private func text(_ mark: TextMark) throws -> (text: Scene.Text, bounds: Rect, drawing: MarkScene) {
    let drawing = MarkScene([mark])
    let text = try #require(drawing.scene.texts.first { $0.text.plain.hasPrefix("note") })
    return (text, text.bounds(measurer: FixedWidthMeasurer()), drawing)
  }

  @Test("A text stands at its distance from its place")
  func places() throws {
    let above = try text(TextMark(x: [5], y: [5], text: ["note"], distance: 6))
    let place = above.drawing.place(5, 5)
    #expect(abs(above.bounds.center.x - place.x) < 1e-9 && abs(above.bounds.bottom - (place.y - 6)) < 1e-9)
    let right = try text(
      TextMark(x: [5], y: [5], text: ["note"], alignment: .leading, position: .middle, distance: 4)
    ).bounds
    #expect(abs(right.x - (place.x + 4)) < 1e-9 && abs(right.center.y - place.y) < 1e-9)
    let left = try text(
      TextMark(x: [5], y: [5], text: ["note"], alignment: .trailing, position: .below, distance: 4)
    ).bounds
    #expect(abs(left.right - (place.x - 4)) < 1e-9 && abs(left.y - (place.y + 4)) < 1e-9)
    #expect(above.text.halo == Theme.light.paper)
  }

  @Test("A text near an edge is moved inside the frame")
  func kept() throws {
    for (x, y) in [(0.0, 0.0), (10, 10), (0, 10), (10, 0)] {
      for position in [Typesetter.Position.above, .below, .middle] {
        for alignment in [Typesetter.Alignment.leading, .center, .trailing] {
          let note = try text(
            TextMark(x: [x], y: [y], text: ["note at an edge"], alignment: alignment, position: position))
          #expect(note.drawing.frame.contains(note.bounds), "\(x), \(y), \(position), \(alignment)")
        }
      }
    }
  }

  @Test("Texts at gaps and outside the domain are left out")
  func hidden() {
    let drawing = MarkScene([TextMark(x: [.nan, 11], y: [1, 1], text: ["note 1", "note 2"])])
    #expect(!drawing.scene.texts.contains { $0.text.plain.hasPrefix("note") })
  }
}
