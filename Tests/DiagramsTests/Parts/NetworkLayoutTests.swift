import Plotting
import Testing

@testable import Diagrams

@Suite struct NetworkLayoutTests {
  @Test func unitsAreEvenlySpacedAndCentred() {
    let layout = NetworkLayout(layerSizes: [4, 6, 6, 3])
    #expect(layout.units.count == 19 && layout.edges.count == 4 * 6 + 6 * 6 + 6 * 3)
    for layer in 0..<4 {
      let column = layout.places.indices.filter { layout.units[$0].layer == layer }.map { layout.places[$0] }
      #expect(column.allSatisfy { $0.x == Double(layer) })
      #expect(zip(column, column.dropFirst()).allSatisfy { $0.y - $1.y == 1 })
      #expect(column.reduce(0) { $0 + $1.y } == 0)
    }
    #expect(layout.gaps.isEmpty && layout.counts.isEmpty)
    #expect(layout.places.allSatisfy { layout.xDomain.contains($0.x) && layout.yDomain.contains($0.y) })
  }

  @Test func wideLayersAreShortened() throws {
    let layout = NetworkLayout(layerSizes: [2, 64, 1], mostUnits: 8)
    let shown = layout.units.filter { $0.layer == 1 }.map(\.index)
    #expect(shown == [0, 1, 2, 3, 61, 62, 63])
    #expect(layout.gaps == [NetworkLayout.Place(x: 1, y: -0.5)])
    #expect(layout.edges.count == 2 * 7 + 7)
    let texts = layout.marks().compactMap { ($0 as? TextMark)?.text }
    #expect(texts == [["⋮"], ["64"]])
    #expect(layout.counts.allSatisfy { layout.yDomain.contains($0.place.y) })
  }

  @Test func droppedUnitsAreCrossedAndHaveNoEdges() throws {
    let layout = NetworkLayout(layerSizes: [2, 3, 1])
    let dropped = NetworkLayout.Unit(layer: 1, index: 1)
    let marks = layout.marks(dropped: [dropped])
    let edges = try #require(marks[0] as? EdgeMark)
    let nodes = try #require(marks[1] as? NodeMark)
    let index = try #require(nodes.dropped?.first)
    #expect(nodes.dropped?.count == 1 && layout.units[index] == dropped)
    #expect(!edges.from.contains(index) && !edges.to.contains(index))
    #expect(edges.from.count == 2 * 2 + 2)
  }
}
