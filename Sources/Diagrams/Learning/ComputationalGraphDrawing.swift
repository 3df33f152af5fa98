import Plotting

/// The drawing of a computational graph: variables and numbers at the left, the result at the right.
///
/// One data unit is one CSS pixel of the page as it is by default, so that circles and texts keep clear of each other.
struct ComputationalGraphDrawing {
  let graph: ComputationalGraph
  let words: ComputationalGraphWords
  private let layout: LayeredGraph

  /// The distances of columns and rows, wider where edges leave a node side by side.
  private let column: Double
  private let row: Double
  private static let size = 38.0

  init(graph: ComputationalGraph, words: ComputationalGraphWords) {
    self.graph = graph
    self.words = words
    layout = LayeredGraph(inputs: graph.nodes.map(\.inputs))
    let hasForks = graph.nodes.indices.contains { graph.uses(of: $0).count > 1 }
    // The widest label keeps clear of the circle before it, and two labels into one node of each other.
    let widest = Self.tags(graph, words).flatMap { $0 }.map(\.count).max() ?? 0
    column = max(hasForks ? 136 : 124, (3.4 * Double(widest) + 2 + Self.size / 2 + 13) / 0.42)
    row = hasForks ? 100 : 88
  }

  private typealias Spot = (x: Double, y: Double)

  private func spot(_ place: LayeredGraph.Place) -> Spot {
    (Double(place.column) * column + 40, place.height * row)
  }

  private var spots: [Spot] { layout.places.map(spot) }
  private var result: Spot { spots[spots.count - 1] }
  private var heights: [Double] { (layout.places + layout.turns.flatMap { $0 }.flatMap { $0 }).map(\.height) }
  private var top: Double { (heights.max() ?? 0) * row + 40 }
  private var bottom: Double { (heights.min() ?? 0) * row - 40 }
  private var width: Double { Double(layout.columns) * column + 60 }

  /// The page with room for the title and the caption.
  var pageSize: PageSize {
    PageSize(width: max(560, Int(width) + 24), height: max(200, Int(top - bottom) + 100))
  }

  /// The panel with all marks.
  func panel() -> Panel {
    Panel(
      x: Axis(domain: 0...width), y: Axis(domain: bottom...top), frame: .bare, equalAspect: true,
      marks: edges() + numbers() + nodes() + sums())
  }

  // MARK: Lines

  /// An edge: its turns and its end.
  private struct Edge {
    var node: Int
    var input: Int
    var spots: [Spot]
  }

  private var allEdges: [Edge] {
    graph.nodes.indices.flatMap { node in
      graph.nodes[node].inputs.indices.map { input in
        let source = graph.nodes[node].inputs[input]
        let turns = layout.turns[node][input].map(spot)
        return Edge(node: node, input: input, spots: [spots[source]] + turns + [spots[node]])
      }
    }
  }

  /// Lines to the last stretch, arrows on it, and the arrow that leaves the result.
  private func edges() -> [any Mark] {
    var marks: [any Mark] = []
    var arrows: (x: [Double], y: [Double], u: [Double], v: [Double]) = ([], [], [], [])
    func arrow(from start: Spot, to end: Spot) {
      let length = ((end.x - start.x) * (end.x - start.x) + (end.y - start.y) * (end.y - start.y))
        .squareRoot()
      // The head ends at the circle.
      let share = length > 0 ? 1 - (Self.size / 2 + 2) / length : 0
      arrows.x.append(start.x)
      arrows.y.append(start.y)
      arrows.u.append((end.x - start.x) * share)
      arrows.v.append((end.y - start.y) * share)
    }
    let style = Style(color: "muted", width: 1.4)
    for edge in allEdges {
      let bends = edge.spots.dropLast()
      if bends.count > 1 {
        marks.append(LineMark(x: bends.map(\.x), y: bends.map(\.y), style: style))
      }
      arrow(from: bends[bends.count - 1], to: edge.spots[edge.spots.count - 1])
    }
    arrow(from: result, to: (result.x + column * 0.8 + Self.size / 2, result.y))
    return marks + [ArrowMark(x: arrows.x, y: arrows.y, u: arrows.u, v: arrows.v, style: style)]
  }

  // MARK: Circles

  private func nodes() -> [any Mark] {
    func mark(_ chosen: [Int], color: String) -> [any Mark] {
      guard !chosen.isEmpty else { return [] }
      return [
        NodeMark(
          x: chosen.map { spots[$0].x }, y: chosen.map { spots[$0].y }, text: chosen.map(words.symbol),
          edge: color, style: Style(width: 1.8, size: Self.size, hollow: true))
      ]
    }
    let all = graph.nodes.indices
    return mark(all.filter { graph.nodes[$0].operation != nil }, color: "foreground")
      + mark(all.filter { graph.nodes[$0].isVariable }, color: "class0")
      + mark(all.filter { graph.nodes[$0].operation == nil && !graph.nodes[$0].isVariable }, color: "muted")
      + longNames()
  }

  /// The names that have no room in a circle, below it.
  private func longNames() -> [any Mark] {
    let long = graph.nodes.indices.filter { words.longName($0) != nil }
    guard !long.isEmpty else { return [] }
    return [
      TextMark(
        x: long.map { spots[$0].x }, y: long.map { spots[$0].y - Self.size / 2 },
        text: long.map { words.longName($0) ?? "" }, position: .below, distance: 3,
        style: Style(color: "muted", size: 11))
    ]
  }

  // MARK: Texts

  /// The numbers on the edges, on a piece of paper that hides the line: the value above, the derivative and the local
  /// factor below. A number's edge carries none, as it stands in its circle.
  private func numbers() -> [any Mark] {
    var tags = EdgeTags(avoiding: spots.map { ($0.x, $0.y) }, radius: Self.size / 2)
    for edge in allEdges {
      let node = graph.nodes[edge.node]
      guard let back = graph.contribution(to: edge.input, of: edge.node) else { continue }
      let texts = Self.texts(
        words, value: graph.nodes[node.inputs[edge.input]].value, back, node.local[edge.input])
      let (start, end) = (edge.spots[edge.spots.count - 2], edge.spots[edge.spots.count - 1])
      tags.add(texts, from: start, to: end)
    }
    let last = graph.nodes[graph.nodes.count - 1]
    tags.add(
      [words.number(last.value), words.number(last.gradient ?? 1)], from: result,
      to: (result.x + column, result.y))
    return tags.marks()
  }

  private static func texts(
    _ words: ComputationalGraphWords, value: Double, _ back: Double, _ local: Double
  ) -> [String] {
    [words.number(value), words.number(back), "×\(words.number(local))"]
  }

  /// The texts of all edges.
  private static func tags(_ graph: ComputationalGraph, _ words: ComputationalGraphWords) -> [[String]] {
    graph.nodes.indices.flatMap { index in
      let node = graph.nodes[index]
      return node.inputs.indices.compactMap { input in
        graph.contribution(to: input, of: index).map {
          texts(words, value: graph.nodes[node.inputs[input]].value, $0, node.local[input])
        }
      }
    }
  }

  /// The name of the result, and the sums of the derivatives that come back over several edges.
  private func sums() -> [any Mark] {
    let several = graph.nodes.indices.filter {
      graph.nodes[$0].gradient != nil && graph.uses(of: $0).count > 1
    }
    let end = TextMark(
      x: [result.x + column * 0.8], y: [result.y], text: [words.resultName], alignment: .leading,
      position: .middle, distance: 3, style: Style(size: 13))
    guard !several.isEmpty else { return [end] }
    return [
      end,
      TextMark(
        x: several.map { spots[$0].x }, y: several.map { spots[$0].y + Self.size / 2 },
        text: several.map { "Σ \(words.number(graph.nodes[$0].gradient ?? 0))" }, position: .above,
        distance: 3,
        style: Style(color: "accent", size: 11.5)),
    ]
  }
}
