extension Tape {
  /// Computes the gradients of a result by everything it depends on, and adds them to those already there.
  ///
  /// - Parameters:
  ///   - result: what is differentiated.
  ///   - upstream: the weight of each of the result's entries, in the result's shape (PyTorch's
  ///     `y.backward(torch.ones_like(y))`); a single number needs none and then counts once.
  ///   - keepGraph: whether the same operations may be passed again (PyTorch's `retain_graph`).
  /// - Throws: `DifferentiationError`; no gradient has changed then.
  /// - Complexity: each operation below the result is visited once, however many paths lead to it.
  public mutating func backward(
    from result: Node, upstream: Matrix<Double>? = nil, keepGraph: Bool = false
  ) throws(DifferentiationError) {
    let seed = try checkedUpstream(upstream, for: result)
    let path = try operationsBelow(result)
    var gradients = [Matrix<Double>?](repeating: nil, count: result.index + 1)
    gradients[result.index] = seed
    for index in path.reversed() {
      propagate(from: index, &gradients)
      if !keepGraph, records[index].operation != nil { records[index].isReleased = true }
    }
    for index in path {
      guard let gradient = gradients[index] else { continue }
      Self.add(gradient, to: &records[index].gradient)
    }
  }

  /// Forgets all gradients (PyTorch's `zero_grad`, with `nil` for zero).
  public mutating func zeroGradients() {
    for index in records.indices { records[index].gradient = nil }
  }

  /// Forgets the gradient of one value, so that only its own sum begins anew (PyTorch's `x.grad.zero_()`).
  public mutating func zeroGradient(of node: Node) {
    precondition(
      records.indices.contains(node.index),
      "value \(node.index) belongs to another tape; this one holds \(records.count) values")
    records[node.index].gradient = nil
  }

  private func checkedUpstream(
    _ upstream: Matrix<Double>?, for result: Node
  ) throws(DifferentiationError) -> Matrix<Double> {
    let record = self[result]
    let value = record.value
    guard record.requiresGradient else { throw .nothingRequiresGradient }
    guard let upstream else {
      guard value.rows == 1, value.columns == 1 else {
        throw .upstreamMissing(rows: value.rows, columns: value.columns)
      }
      return Matrix(rows: 1, columns: 1, repeating: 1)
    }
    guard upstream.rows == value.rows, upstream.columns == value.columns else {
      throw .upstreamMismatch(
        rows: upstream.rows, columns: upstream.columns, expectedRows: value.rows,
        expectedColumns: value.columns)
    }
    return upstream
  }

  /// The indices of all nodes with gradients that the result depends on, in the order of recording.
  private func operationsBelow(_ result: Node) throws(DifferentiationError) -> [Int] {
    var isReached = [Bool](repeating: false, count: result.index + 1)
    isReached[result.index] = true
    for index in stride(from: result.index, through: 0, by: -1) where isReached[index] {
      let record = records[index]
      if record.isReleased { throw .graphReleased(operation: record.operation?.name ?? "leaf") }
      for input in record.inputs where records[input.index].requiresGradient {
        isReached[input.index] = true
      }
    }
    return isReached.indices.filter { isReached[$0] }
  }

  private func propagate(from index: Int, _ gradients: inout [Matrix<Double>?]) {
    let record = records[index]
    guard let operation = record.operation, let upstream = gradients[index] else { return }
    let contributions = operation.gradients(
      of: record.inputs.map { records[$0.index].value }, upstream: upstream,
      needed: record.inputs.map { records[$0.index].requiresGradient })
    for (input, contribution) in zip(record.inputs, contributions) {
      guard let contribution, records[input.index].requiresGradient else { continue }
      Self.add(contribution, to: &gradients[input.index])
    }
  }

  private static func add(_ gradient: Matrix<Double>, to sum: inout Matrix<Double>?) {
    guard var total = sum else {
      sum = gradient
      return
    }
    precondition(
      total.rows == gradient.rows && total.columns == gradient.columns,
      "a gradient of shape (\(gradient.rows), \(gradient.columns)) cannot be added to one of shape "
        + "(\(total.rows), \(total.columns))")
    sum = nil  // So that the sum is the buffer's only owner and is changed in place.
    for index in total.elements.indices { total.elements[index] += gradient.elements[index] }
    sum = total
  }
}
