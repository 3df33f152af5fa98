extension Expression {
  /// The values and derivatives of an expression of one variable; at a kink the derivative from the left.
  ///
  /// - Parameters:
  ///   - variable: the variable; by default the only one that occurs.
  ///   - xs: its values.
  public func valuesAndDerivatives(
    of variable: String? = nil, at xs: [Double]
  ) throws(ExpressionError) -> (values: [Double], derivatives: [Double]) {
    let variable = try onlyVariable(variable)
    let result = try valuesAndGradients(at: [variable: xs])
    return (result.values, result.gradients[variable] ?? Array(repeating: 0, count: xs.count))
  }

  /// The values and all partial derivatives at many points at once.
  ///
  /// - Parameter points: for each variable that occurs its value at every point; all lists are equally long.
  /// - Returns: the values, and for each variable given the partial derivatives, 0 if it does not occur.
  public func valuesAndGradients(
    at points: [String: [Double]]
  ) throws(ExpressionError) -> (values: [Double], gradients: [String: [Double]]) {
    var tape = Tape()
    let (leaves, count) = try leaves(for: points, on: &tape, requireGradient: true)
    let result = try record(on: &tape, variables: leaves)
    let value = tape.value(of: result)
    if !variables.isEmpty {
      let ones = Matrix<Double>(rows: value.rows, columns: value.columns, repeating: 1)
      do { try tape.backward(from: result, upstream: ones) } catch {
        preconditionFailure("an expression with variables always has gradients: \(error)")
      }
    }
    var gradients = points.mapValues { [Double](repeating: 0, count: $0.count) }
    for (variable, leaf) in leaves {
      if let gradient = tape.gradient(of: leaf) { gradients[variable] = gradient.elements }
    }
    return (spread(value.elements, over: count), gradients)
  }
}
