import Networks

/// The graph of an expression with the value and the derivative at each node.
struct ComputationalGraph: Sendable {
  /// A node: a variable, a number or an operation.
  struct Node: Sendable {
    /// The name of a variable, a number as it was written, or nil.
    var name: String?
    /// The operation, or nil.
    var operation: String?
    /// The number that a power raises to, which is no node of its own.
    var exponent: String?
    /// The nodes that it is made of.
    var inputs: [Int]
    var value: Double
    /// The derivative of the result by this node; nil of numbers.
    var gradient: Double?
    /// How each input changes this node.
    var local: [Double]

    var isVariable: Bool { operation == nil && gradient != nil }
  }

  /// Inputs before what is made of them; the last is the result.
  let nodes: [Node]
  let expression: Expression

  /// Records an expression at a place and passes back through it.
  ///
  /// - Throws: `FunctionTextError` for a text that is no expression, `DiagramError` for values that are missing or
  ///   superfluous.
  init(_ text: String, at values: [String: Double]) throws {
    do {
      expression = try Expression(parsing: text, library: .standard)
    } catch {
      throw FunctionTextError(option: "--expression", text: text, reason: error)
    }
    try Self.check(values, for: expression)
    var tape = Tape()
    var leaves: [String: Tape.Node] = [:]
    for variable in expression.variables {
      leaves[variable] = tape.leaf(values[variable] ?? 0, name: variable)
    }
    let result = try expression.record(on: &tape, variables: leaves)
    try tape.backward(from: result, keepGraph: true)
    nodes = Self.nodes(of: tape, upTo: result)
  }

  /// The nodes of a tape but for the numbers that powers raise to.
  private static func nodes(of tape: Tape, upTo result: Tape.Node) -> [Node] {
    let all = tape.nodes.prefix(result.index + 1)
    let exponents = Set(
      all.filter { tape.operation(of: $0)?.name == "^" }.map { tape.inputs(of: $0)[1] }
        .filter { tape.operation(of: $0) == nil && !tape.requiresGradient($0) })
    var places: [Int: Int] = [:]
    for node in all where !exponents.contains(node) { places[node.index] = places.count }
    return all.filter { !exponents.contains($0) }.map { node in
      let inputs = tape.inputs(of: node)
      let shown = inputs.indices.filter { !exponents.contains(inputs[$0]) }
      let local = tape.localDerivatives(of: node)
      return Node(
        name: tape.name(of: node), operation: tape.operation(of: node)?.name,
        exponent: inputs.first(where: exponents.contains).flatMap { tape.name(of: $0) },
        inputs: shown.compactMap { places[inputs[$0].index] }, value: tape.scalar(of: node),
        gradient: tape.requiresGradient(node) ? tape.gradient(of: node)?.elements.first ?? 0 : nil,
        local: shown.map { local[$0].elements[0] })
    }
  }

  private static func check(_ values: [String: Double], for expression: Expression) throws {
    guard !expression.variables.isEmpty else {
      throw DiagramError.option("--expression", reason: "there is no variable to differentiate by")
    }
    let missing = expression.variables.filter { values[$0] == nil }
    guard missing.isEmpty else {
      let example = missing.map { "\($0)=1" }.joined(separator: ",")
      throw DiagramError.option(
        "--at", reason: "no value for \(missing.joined(separator: ", ")); add \(example)")
    }
    if let other = values.keys.sorted().first(where: { !expression.variables.contains($0) }) {
      throw DiagramError.option(
        "--at",
        reason: "'\(other)' does not occur; the variables are \(expression.variables.joined(separator: ", "))"
      )
    }
  }

  /// The derivative that comes back over one edge: that of the node times the local one.
  func contribution(to input: Int, of node: Int) -> Double? {
    let edge = nodes[node]
    guard let gradient = edge.gradient, nodes[edge.inputs[input]].gradient != nil else { return nil }
    return gradient * edge.local[input]
  }

  /// The edges that leave a node.
  func uses(of node: Int) -> [(node: Int, input: Int)] {
    nodes.indices.flatMap { user in
      nodes[user].inputs.indices.filter { nodes[user].inputs[$0] == node }.map { (user, $0) }
    }
  }
}
