/// Places for the nodes of an acyclic graph in columns from left to right, so that every edge goes to the right.
///
/// The way of Sugiyama, Tagawa and Toda (1981): columns by the longest way from the leaves, turns in edges that pass
/// columns, an order within each column by the means of the neighbours, and heights as near to the neighbours' as the
/// distance between nodes allows.
struct LayeredGraph: Sendable {
  /// A place: the column from 0, and the height in distances between nodes.
  struct Place: Sendable, Equatable {
    var column: Int
    var height: Double
  }

  /// The places of the nodes.
  let places: [Place]
  /// For each node and each of its inputs the places where the edge turns on its way from the input.
  let turns: [[[Place]]]
  /// How many columns there are.
  var columns: Int { (places.map(\.column).max() ?? -1) + 1 }

  /// Places for nodes, given for each the nodes that it is made of, which come before it.
  init(inputs: [[Int]]) {
    var graph = ProperGraph(inputs: inputs)
    graph.order()
    let heights = graph.heights()
    places = inputs.indices.map { Place(column: graph.columnOf[$0], height: heights[$0]) }
    turns = inputs.indices.map { node in
      inputs[node].map { input in
        guard graph.columnOf[node] - graph.columnOf[input] > 1 else { return [] }
        return (graph.columnOf[input] + 1..<graph.columnOf[node]).map { column in
          let turn = graph.turns[input, default: [:]][column] ?? input
          return Place(column: column, height: heights[turn])
        }
      }
    }
  }
}

/// A graph whose edges all go from one column to the next, by turns where they did not.
private struct ProperGraph {
  private(set) var columnOf: [Int]
  /// The turns of the edges that leave a node, by column; edges of one node share them.
  private(set) var turns: [Int: [Int: Int]] = [:]
  private var before: [[Int]]
  private var after: [[Int]]
  private var layers: [[Int]]
  private let nodeCount: Int

  init(inputs: [[Int]]) {
    nodeCount = inputs.count
    columnOf = Self.columns(inputs)
    before = Array(repeating: [], count: inputs.count)
    after = before
    layers = Array(repeating: [], count: (columnOf.max() ?? -1) + 1)
    for (node, sources) in inputs.enumerated() {
      for source in sources { connect(source, node) }
    }
    place(from: inputs)
  }

  /// The longest way from a leaf; a leaf lies right before the first node that needs it.
  private static func columns(_ inputs: [[Int]]) -> [Int] {
    var columns = Array(repeating: 0, count: inputs.count)
    for (node, sources) in inputs.enumerated() {
      columns[node] = (sources.map { columns[$0] + 1 }).max() ?? 0
    }
    for leaf in inputs.indices where inputs[leaf].isEmpty {
      let users = inputs.indices.filter { inputs[$0].contains(leaf) }
      columns[leaf] = (users.map { columns[$0] }.min() ?? 1) - 1
    }
    return columns
  }

  private mutating func connect(_ source: Int, _ target: Int) {
    var last = source
    for column in columnOf[source] + 1..<max(columnOf[target], columnOf[source] + 1) {
      if let turn = turns[source]?[column] {
        last = turn
        continue
      }
      let turn = columnOf.count
      columnOf.append(column)
      before.append([])
      after.append([])
      turns[source, default: [:]][column] = turn
      link(last, turn)
      last = turn
    }
    link(last, target)
  }

  private mutating func link(_ source: Int, _ target: Int) {
    guard !after[source].contains(target) else { return }
    after[source].append(target)
    before[target].append(source)
  }

  /// A first order: as a walk from the results meets the nodes, which keeps trees free of crossings.
  private mutating func place(from inputs: [[Int]]) {
    var isPlaced = Array(repeating: false, count: columnOf.count)
    for result in inputs.indices.reversed() where after[result].isEmpty {
      var stack = [result]
      while let node = stack.popLast() {
        guard !isPlaced[node] else { continue }
        isPlaced[node] = true
        layers[columnOf[node]].append(node)
        stack += before[node].reversed()
      }
    }
  }

  // MARK: Order

  /// Sorts each column by the means of its neighbours' places, forth and back, and keeps the order with the fewest
  /// crossings.
  mutating func order() {
    var best = (layers: layers, crossings: crossings())
    for sweep in 0..<12 where best.crossings > 0 {
      let toTheRight = sweep % 2 == 0
      let columns = toTheRight ? Array(layers.indices) : layers.indices.reversed()
      for column in columns { sort(column, by: toTheRight ? before : after) }
      let count = crossings()
      if count < best.crossings { best = (layers, count) }
    }
    layers = best.layers
  }

  private mutating func sort(_ column: Int, by neighbours: [[Int]]) {
    var position: [Int: Int] = [:]
    for layer in layers { for (place, node) in layer.enumerated() { position[node] = place } }
    func mean(_ node: Int) -> Double {
      let places = neighbours[node].compactMap { position[$0] }
      guard !places.isEmpty else { return Double(position[node] ?? 0) }
      return Double(places.reduce(0, +)) / Double(places.count)
    }
    let keys = layers[column].map(mean)
    layers[column] = zip(layers[column], keys).enumerated().sorted {
      ($0.element.1, $0.offset) < ($1.element.1, $1.offset)
    }.map(\.element.0)
  }

  private func crossings() -> Int {
    var count = 0
    for (left, right) in zip(layers, layers.dropFirst()) {
      var edges: [(Int, Int)] = []
      for (place, node) in left.enumerated() {
        for target in after[node] {
          if let other = right.firstIndex(of: target) { edges.append((place, other)) }
        }
      }
      for (index, first) in edges.enumerated() {
        for second in edges[(index + 1)...] where (first.0 - second.0) * (first.1 - second.1) < 0 {
          count += 1
        }
      }
    }
    return count
  }

  // MARK: Heights

  /// Heights, first nodes of a column on top, each as near to the mean of its neighbours as the others allow.
  func heights() -> [Double] {
    var heights = Array(repeating: 0.0, count: columnOf.count)
    for layer in layers { assign(layer, wished: layer.map { _ in 0 }, to: &heights) }
    for _ in 0..<24 {
      for layer in layers + layers.reversed() {
        let wished = layer.map { node in
          let around = before[node] + after[node]
          let weight = around.map(pull).reduce(0, +)
          return around.map { pull($0) * heights[$0] }.reduce(0, +) / max(weight, 0.1)
        }
        assign(layer, wished: wished, to: &heights)
      }
    }
    return heights
  }

  /// How strongly a neighbour pulls: leaves little, so that the ways of operations stay straight.
  private func pull(_ node: Int) -> Double { before[node].isEmpty ? 0.1 : 1 }

  /// The room that a node or a turn takes.
  private func room(_ node: Int) -> Double { node < nodeCount ? 0.5 : 0.3 }

  /// Heights that fall by the nodes' room and are nearest to those wished, in the sense of squares: isotonic
  /// regression by pooling neighbours that are in each other's way.
  private func assign(_ layer: [Int], wished: [Double], to heights: inout [Double]) {
    var offsets: [Double] = []
    for (place, node) in layer.enumerated() {
      offsets.append(place == 0 ? 0 : offsets[place - 1] + room(layer[place - 1]) + room(node))
    }
    // Neighbours that are in each other's way share the mean of their wishes, leaves with little say.
    var pools: [(sum: Double, weight: Double, count: Int)] = []
    for (place, node) in layer.enumerated() {
      let weight = pull(node)
      pools.append((weight * (wished[place] + offsets[place]), weight, 1))
      while pools.count > 1 {
        let (last, previous) = (pools[pools.count - 1], pools[pools.count - 2])
        guard last.sum / last.weight > previous.sum / previous.weight else { break }
        pools.removeLast()
        pools[pools.count - 1] = (
          previous.sum + last.sum, previous.weight + last.weight, previous.count + last.count
        )
      }
    }
    let levels = pools.flatMap { Array(repeating: $0.sum / $0.weight, count: $0.count) }
    for (place, node) in layer.enumerated() { heights[node] = levels[place] - offsets[place] }
  }
}
