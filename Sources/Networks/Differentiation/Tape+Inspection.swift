extension Tape {
  /// The value of a node.
  public func value(of node: Node) -> Matrix<Double> { self[node].value }

  /// The value of a node of shape (1, 1).
  public func scalar(of node: Node) -> Double {
    let value = self[node].value
    precondition(
      value.elements.count == 1,
      "a single number was expected, but the value has shape (\(value.rows), \(value.columns))")
    return value.elements[0]
  }

  /// The gradients that backward passes have summed at a node, leaf or not; `nil` if none has reached it.
  public func gradient(of node: Node) -> Matrix<Double>? { self[node].gradient }

  /// Whether backward passes compute this node's gradient: a leaf as it was declared, a result when one of its
  /// inputs does.
  public func requiresGradient(_ node: Node) -> Bool { self[node].requiresGradient }

  /// The operation that made a node; `nil` for a leaf.
  public func operation(of node: Node) -> (any DifferentiableOperation)? { self[node].operation }

  /// The values that a node was made of; none for a leaf.
  public func inputs(of node: Node) -> [Node] { self[node].inputs }

  /// The name given to a leaf, or to a result by `setName(_:of:)`.
  public func name(of node: Node) -> String? { self[node].name }

  /// Names a node for drawings of the graph.
  public mutating func setName(_ name: String, of node: Node) {
    precondition(
      records.indices.contains(node.index),
      "value \(node.index) belongs to another tape; this one holds \(records.count) values")
    records[node.index].name = name
  }

  /// How each input of a node changes the node itself: the products of ones with the operation's Jacobian.
  ///
  /// For single numbers these are the local partial derivatives, those of constants included; a leaf has none.
  public func localDerivatives(of node: Node) -> [Matrix<Double>] {
    let record = self[node]
    guard let operation = record.operation else { return [] }
    let inputs = record.inputs.map { self[$0].value }
    let ones = Matrix<Double>(rows: record.value.rows, columns: record.value.columns, repeating: 1)
    let gradients = operation.gradients(
      of: inputs, upstream: ones, needed: Array(repeating: true, count: inputs.count))
    return zip(gradients, inputs).map { gradient, input in
      gradient ?? Matrix(rows: input.rows, columns: input.columns)
    }
  }
}
