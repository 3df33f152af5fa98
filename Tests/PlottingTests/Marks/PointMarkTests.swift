import Graphics
import TestSupport
import Testing

@testable import Plotting

struct PointMarkTests {
  @Test("Each class has its colour and its symbol")
  func classes() throws {
    let drawing = MarkScene([PointMark(x: [2, 5, 8], y: [2, 5, 8], classes: [0, 1, 2])])
    for (index, value) in [2.0, 5, 8].enumerated() {
      let outlines = drawing.outlines(around: drawing.place(value, value))
      #expect(outlines.count == 1)
      #expect(outlines.first?.fill == Theme.light.classes[index])
      let corners = [5, 3, 4][index]
      #expect(outlines.first?.path.corners.count == corners, "circle of 4 arcs, triangle, square")
    }
  }

  @Test("Symbols stand upright and centred; all have about the same area", arguments: Symbol.allCases)
  func symbols(symbol: Symbol) throws {
    let drawing = MarkScene([PointMark(x: [5], y: [5], style: Style(symbol: symbol, size: 10))])
    let center = drawing.place(5, 5)
    let path = try #require(drawing.outlines(around: center).first).path
    let corners = path.corners
    #expect(corners.allSatisfy { ($0 - center).length < 9 })
    guard symbol != .circle else { return }
    let area =
      0.5
      * zip(corners, corners.dropFirst() + [corners[0]]).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
    #expect(abs(area) > 0.65 * 25 * .pi && abs(area) < 1.15 * 25 * .pi, "\(area) against \(25 * Double.pi)")
  }

  @Test("Rings surround the named points alone, an edge below the ring")
  func rings() throws {
    let drawing = MarkScene([PointMark(x: [2, 8], y: [2, 8], ringed: [1], style: Style(size: 8))])
    #expect(drawing.outlines(around: drawing.place(2, 2)).count == 1)
    let outlines = drawing.outlines(around: drawing.place(8, 8))
    #expect(outlines.count == 3)
    let ring = try #require(outlines.last)
    #expect(ring.fill == nil && ring.stroke?.color == Theme.light.foreground)
    #expect(abs((ring.path.controlBounds?.width ?? 0) - 14) < 1e-9, "a radius 3 px beyond the point's")
    #expect(outlines[1].stroke?.color == Theme.light.paper)
    #expect((outlines[1].stroke?.width ?? 0) > (ring.stroke?.width ?? 9))
  }

  @Test("Gaps and points outside the domain are left out")
  func hidden() {
    let shown = MarkScene([PointMark(x: [5], y: [5])])
    let hidden = MarkScene([PointMark(x: [5, .nan, 11, 5], y: [5, 5, 5, -0.1], ringed: [1, 2])])
    #expect(shown.scene.items == hidden.scene.items)
  }

  @Test("Hollow points are filled with the paper and edged with their colour")
  func hollow() throws {
    let drawing = MarkScene([
      PointMark(x: [5], y: [5], style: Style(color: "class3", opacity: 0.5, hollow: true))
    ])
    let point = try #require(drawing.outlines(around: drawing.place(5, 5)).first)
    #expect(point.fill == Theme.light.paper)
    #expect(point.stroke?.color == Theme.light.classes[3].opacity(0.5))
  }

  @Test("Values colour the points, sizes are their diameters, and a bar explains the values")
  func values() throws {
    let mark = PointMark(
      x: [2, 5, 8], y: [5, 5, 5], values: [0, .nan, 4], sizes: [6, 8, 12], label: "v",
      style: Style(colormap: "gray"))
    let scene = MarkScene([mark])
    for (x, size, fill) in [(2.0, 6.0, Color.black), (5, 8, Theme.light.paper), (8, 12, .white)] {
      let point = try #require(scene.outlines(around: scene.place(x, 5)).first)
      #expect(point.fill == fill && abs((point.path.controlBounds?.width ?? 0) - size) < 1e-6)
      // Pale points show by their edges.
      #expect((point.stroke?.color.contrast(to: Theme.light.paper) ?? 0) >= 3)
    }
    #expect(mark.colorBar(theme: .light)?.domain == 0...4 && mark.legendEntries(theme: .light).isEmpty)
    #expect(PointMark(x: [1], y: [1], values: []).defect == "has 1 x but 0 values")
    #expect(PointMark(x: [1], y: [1], sizes: [-1]).defect == "needs sizes from 0 on, not -1.0")
  }

  @Test("There are 14 symbols, all different, around their place and of about the same area")
  func symbols() throws {
    #expect(Symbol.allCases.count == 14)
    #expect(Set(Symbol.allCases.map { $0.path(center: Point(0, 0), diameter: 10) }).count == 14)
    for symbol in Symbol.allCases {
      let bounds = try #require(symbol.path(center: Point(50, 50), diameter: 10).controlBounds)
      #expect((bounds.center - Point(50, 50)).length < 2.5, "\(symbol)")
      #expect(max(bounds.width, bounds.height) > 8 && max(bounds.width, bounds.height) < 17, "\(symbol)")
    }
  }
}
