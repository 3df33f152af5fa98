extension Expression {
  /// Records the expression on a tape, from which it can be drawn, differentiated and replayed.
  ///
  /// - Parameters:
  ///   - tape: the tape; numbers and constants become named leaves without gradient.
  ///   - nodes: a value on the tape for each variable that occurs, all of shapes that can be lined up.
  /// - Returns: the value of the whole expression.
  /// - Throws: `ExpressionError.valueMissing` for the first variable without a value.
  public func record(
    on tape: inout Tape, variables nodes: [String: Tape.Node]
  ) throws(ExpressionError) -> Tape.Node {
    for variable in variables where nodes[variable] == nil { throw .valueMissing(variable: variable) }
    return Self.record(terms[...], on: &tape, variables: nodes)
  }

  /// Records a stretch of terms of which the last is the whole; every variable among them has a node.
  static func record(
    _ terms: ArraySlice<ExpressionTerm>, on tape: inout Tape, variables: [String: Tape.Node]
  ) -> Tape.Node {
    var nodes: [Tape.Node] = []
    nodes.reserveCapacity(terms.count)
    for term in terms {
      nodes.append(record(term, on: &tape, variables: variables) { nodes[$0 - terms.startIndex] })
    }
    return nodes[terms.count - 1]
  }

  private static func record(
    _ term: ExpressionTerm, on tape: inout Tape, variables: [String: Tape.Node], node: (Int) -> Tape.Node
  ) -> Tape.Node {
    switch term {
    case .number(let value, let text): return tape.constant(value, name: text)
    case .constant(let name, let value): return tape.constant(value, name: name)
    case .variable(let name):
      guard let node = variables[name] else { preconditionFailure("the variable '\(name)' has no value") }
      return node
    case .negation(let operand): return tape.negate(node(operand))
    case .binary(let operation, let left, let right):
      return tape.apply(operation.function, node(left), node(right))
    case .call(let function, _, let operand, _): return tape.apply(function, to: node(operand))
    case .extremum(let extremum, let operands):
      return operands.dropFirst().reduce(node(operands[0])) { result, operand in
        tape.record(extremum, [result, node(operand)])
      }
    }
  }
}
