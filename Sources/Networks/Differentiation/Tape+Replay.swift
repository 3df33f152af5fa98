extension Tape {
  /// Computes the whole record anew with other values for some leaves, as a new forward pass would.
  ///
  /// Released graphs can be passed backwards again. Gradients stay and go on accumulating, except those whose
  /// node has changed its shape: nothing could be added to them.
  ///
  /// - Parameter values: leaves, with or without gradient, and their new values, of any shape that the
  ///   recorded operations accept.
  public mutating func replay(_ values: [Node: Matrix<Double>]) {
    // The order in which leaves are set has no effect: they are all set before anything is computed.
    for (leaf, value) in values {
      precondition(
        self[leaf].operation == nil,
        "value \(leaf.index) is the result of '\(self[leaf].operation?.name ?? "")'; only leaves take new values"
      )
      setValue(value, at: leaf.index)
    }
    for index in records.indices {
      guard let operation = records[index].operation else { continue }
      setValue(operation.value(of: records[index].inputs.map { records[$0.index].value }), at: index)
      records[index].isReleased = false
    }
  }

  private mutating func setValue(_ value: Matrix<Double>, at index: Int) {
    records[index].value = value
    if let gradient = records[index].gradient,
      gradient.rows != value.rows || gradient.columns != value.columns
    {
      records[index].gradient = nil
    }
  }
}
