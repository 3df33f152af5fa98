import Networks
import Testing

@testable import Diagrams

@Suite struct LayeredGraphTests {
  /// Random graphs: each node made of up to three of the nodes before it.
  private func random(nodes: Int, seed: UInt64) -> [[Int]] {
    var random = PCG64(seed: seed)
    return (0..<nodes).map { node in
      guard node > 2 else { return [] }
      let count = Int(random.next() % 4)
      return Array(Set((0..<count).map { _ in Int(random.next() % UInt64(node)) })).sorted()
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func edgesGoRightAndNodesKeepTheirDistance(seed: UInt64) {
    let inputs = random(nodes: 25, seed: seed)
    let graph = LayeredGraph(inputs: inputs)
    for (node, sources) in inputs.enumerated() {
      for (input, source) in sources.enumerated() {
        let way = [graph.places[source]] + graph.turns[node][input] + [graph.places[node]]
        for (left, right) in zip(way, way.dropFirst()) { #expect(right.column == left.column + 1) }
      }
    }
    for (index, first) in graph.places.enumerated() {
      for second in graph.places[(index + 1)...] where first.column == second.column {
        #expect(abs(first.height - second.height) > 1 - 1e-9)
      }
      for turn in graph.turns.flatMap({ $0 }).flatMap({ $0 }) where turn.column == first.column {
        #expect(abs(first.height - turn.height) > 0.8 - 1e-9)
      }
    }
  }

  @Test func aChainIsStraightAndALeafLiesBesideIts() {
    // ((a·b) + c)², as indices: a, b, a·b, c, +, ².
    let graph = LayeredGraph(inputs: [[], [], [0, 1], [], [2, 3], [4]])
    #expect(graph.places.map(\.column) == [0, 0, 1, 1, 2, 3])
    #expect(abs(graph.places[2].height - graph.places[4].height) < 0.2)
    #expect(abs(graph.places[4].height - graph.places[5].height) < 0.2)
    #expect(graph.places[0].height > graph.places[1].height)
  }
}
