extension Expression {
  /// The values at many points at once, each operation in one pass over all of them.
  ///
  /// - Parameter points: for each variable that occurs its value at every point; all lists are equally long.
  public func values(at points: [String: [Double]]) throws(ExpressionError) -> [Double] {
    var tape = Tape()
    let nodes = try leaves(for: points, on: &tape, requireGradient: false)
    let result = try record(on: &tape, variables: nodes.leaves)
    return spread(tape.value(of: result).elements, over: nodes.count)
  }

  /// The values of an expression of one variable.
  ///
  /// - Parameters:
  ///   - variable: the variable; by default the only one that occurs.
  ///   - xs: its values.
  public func values(of variable: String? = nil, at xs: [Double]) throws(ExpressionError) -> [Double] {
    try values(at: [try onlyVariable(variable): xs])
  }

  /// One list per variable as columns on a tape, and the number of points.
  func leaves(
    for points: [String: [Double]], on tape: inout Tape, requireGradient: Bool
  ) throws(ExpressionError) -> (leaves: [String: Tape.Node], count: Int) {
    // Without variables the lists still say how many values are wanted; sorted, since dictionaries have no order.
    let names = variables.isEmpty ? points.keys.sorted() : variables
    var leaves: [String: Tape.Node] = [:]
    var first: (name: String, count: Int)?
    for name in names {
      guard let xs = points[name] else { throw .valueMissing(variable: name) }
      if let first, first.count != xs.count {
        throw .differentCounts(
          variable: first.name, count: first.count, other: name, otherCount: xs.count)
      }
      first = first ?? (name, xs.count)
      let column = Matrix(rows: xs.count, columns: 1, elements: xs)
      leaves[name] = tape.leaf(column, requiresGradient: requireGradient, name: name)
    }
    return (leaves, first?.count ?? 1)
  }

  /// The variable asked for, if no other occurs.
  func onlyVariable(_ name: String?) throws(ExpressionError) -> String {
    let wanted = name ?? variables.first ?? "x"
    let others = variables.filter { $0 != wanted }
    guard others.isEmpty else { throw .otherVariables(others, beside: wanted) }
    return wanted
  }

  /// A constant expression has one value, which counts for every point.
  func spread(_ values: [Double], over count: Int) -> [Double] {
    variables.isEmpty ? Array(repeating: values[0], count: count) : values
  }
}
