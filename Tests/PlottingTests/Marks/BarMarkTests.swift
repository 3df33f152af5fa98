import Graphics
import TestSupport
import Testing

@testable import Plotting

struct BarMarkTests {
  private func bars(_ mark: BarMark) throws -> [Rect] {
    let path = try #require(MarkScene.paths(MarkScene([mark]).clipped).first { $0.fill != nil }).path
    let corners = path.corners
    return stride(from: 0, to: corners.count, by: 4).map { start in
      let part = corners[start..<start + 4]
      return Rect(
        left: part.map(\.x).min() ?? 0, top: part.map(\.y).min() ?? 0, right: part.map(\.x).max() ?? 0,
        bottom: part.map(\.y).max() ?? 0)
    }
  }

  private func expect(_ rect: Rect, _ low: Point, _ high: Point) {
    #expect(abs(rect.x - low.x) < 1e-9 && abs(rect.bottom - low.y) < 1e-9, "\(rect)")
    #expect(abs(rect.right - high.x) < 1e-9 && abs(rect.y - high.y) < 1e-9, "\(rect)")
  }

  @Test("Bars reach from 0 to their values, 0.8 of their distance wide; a gap has none")
  func upright() throws {
    let scene = MarkScene([])
    let bars = try bars(BarMark(x: [2, 4, 8], y: [3, .nan, 5]))
    #expect(bars.count == 2)
    expect(bars[0], scene.place(1.2, 0), scene.place(2.8, 3))
    expect(bars[1], scene.place(7.2, 0), scene.place(8.8, 5))
  }

  @Test("Lying bars reach along x, from their bases, at a given width")
  func lying() throws {
    let scene = MarkScene([])
    let bars = try bars(BarMark(x: [6, 1], y: [2, 5], base: [3, 4], width: 1, horizontal: true))
    expect(bars[0], scene.place(3, 1.5), scene.place(6, 2.5))
    expect(bars[1], scene.place(1, 4.5), scene.place(4, 5.5))
  }

  @Test("Errors are lines around the values")
  func errors() throws {
    let scene = MarkScene([BarMark(x: [5], y: [6], errors: [2])])
    let whiskers = try #require(MarkScene.paths(scene.clipped).last)
    #expect(whiskers.fill == nil && whiskers.path.parts == 3)
    let bounds = try #require(whiskers.path.controlBounds)
    #expect(abs(bounds.y - scene.place(5, 8).y) < 1e-9 && abs(bounds.bottom - scene.place(5, 4).y) < 1e-9)
    #expect(abs(bounds.center.x - scene.place(5, 6).x) < 1e-9)
  }

  @Test("A panel's axis begins at the base, and leaves air beyond the ends")
  func extent() {
    let positive = BarMark(x: [1, 2], y: [3, 10]).extent
    #expect(positive.y == 0...10.6 && positive.x == 0.5...2.5)
    let mixed = BarMark(x: [-5, 5], y: [1, 2], horizontal: true).extent
    #expect(mixed.x == -5.6...5.6 && mixed.y == 0.5...2.5)
    #expect(BarMark(x: [0], y: [1], errors: [1]).extent.y == 0...2.12)
    #expect(BarMark(x: [], y: []).extent.x == nil)
  }

  @Test("Stacked bars grow upwards and downwards from 0")
  func stacked() {
    let bars = BarMark.stacked(x: [1, 2], series: [[1, -2], [3, -1], [-4, 5]], labels: ["a", "b", "c"])
    #expect(bars.map(\.base) == [[0, 0], [1, -2], [0, 0]])
    #expect(bars.map(\.y) == [[1, -2], [4, -3], [-4, 5]])
    #expect(bars.map(\.label) == ["a", "b", "c"])
  }

  @Test("Grouped bars share the room of their place without touching other groups")
  func grouped() {
    let bars = BarMark.grouped(x: [0, 10], series: [[1, 2], [3, 4]])
    #expect(bars.map(\.x) == [[-2, 8], [2, 12]])
    #expect(bars.allSatisfy { $0.width == 4 })
    #expect(bars.map(\.style.color) == ["class0", "class1"])
  }

  @Test("A legend shows a square of the bars' colour")
  func legend() {
    let entries = BarMark(x: [], y: [], label: "n", style: Style(color: "class1")).legendEntries(theme: .dark)
    let square = Path.rect(Rect(x: 0, y: -6, width: 12, height: 12))
    #expect(
      entries == [
        LegendEntry(label: "n", width: 12, sample: [.path(square, fill: Theme.dark.classes[1])])
      ])
  }

  @Test("What cannot be drawn is told in whole sentences")
  func defects() {
    #expect(BarMark(x: [1], y: []).defect == "has 1 x but 0 y")
    #expect(BarMark(x: [1], y: [1], base: []).defect == "has 1 x but 0 bases")
    #expect(BarMark(x: [1], y: [1], errors: [1, 2]).defect == "has 1 x but 2 errors")
    #expect(BarMark(x: [1], y: [1], errors: [-1]).defect == "needs errors from 0 on, not -1.0")
    #expect(BarMark(x: [1], y: [1], width: 0).defect == "needs a width above 0, not 0.0")
    #expect(BarMark(x: [1], y: [1], share: 2).defect == "needs a share in 0…1 above 0, not 2.0")
    #expect(BarMark(x: [1], y: [1], width: 2, share: 1).defect == nil)
  }
}
