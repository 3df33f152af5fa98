extension Expression {
  /// The value at a point.
  ///
  /// - Parameter point: a value for each variable that occurs; others are ignored.
  /// - Returns: the value; NaN or infinite where the function is not defined.
  public func evaluate(_ point: [String: Double] = [:]) throws(ExpressionError) -> Double {
    try requireValues(point)
    return TermValues(terms, at: point).result
  }

  /// The value and the gradient at a point.
  ///
  /// - Parameter point: a value for each variable that occurs.
  /// - Returns: the value, and for each variable given the partial derivative, 0 if it does not occur.
  public func valueAndGradient(
    at point: [String: Double]
  ) throws(ExpressionError) -> (value: Double, gradient: [String: Double]) {
    try requireValues(point)
    let values = TermValues(terms, at: point)
    return (values.result, values.gradient(of: terms, by: point))
  }

  /// The gradient at a point: for each variable given the partial derivative, 0 if it does not occur.
  public func gradient(at point: [String: Double]) throws(ExpressionError) -> [String: Double] {
    try valueAndGradient(at: point).gradient
  }

  private func requireValues(_ point: [String: Double]) throws(ExpressionError) {
    for variable in variables where point[variable] == nil { throw .valueMissing(variable: variable) }
  }
}

/// The terms of an expression at one point: what a tape does with matrices, with plain numbers, which are some hundred
/// times as fast where a path goes on from point to point. Numbers are added in the same order, so bits are the same.
private struct TermValues {
  /// The value of each term.
  private var values: [Double] = []
  /// Whether a variable is part of it.
  private var varies: [Bool] = []
  /// The term with which its slope is summed: for a variable the first where it occurs, else the term itself.
  private var places: [Int] = []

  /// - Parameter point: a value for each variable among the terms.
  init(_ terms: [ExpressionTerm], at point: [String: Double]) {
    values.reserveCapacity(terms.count)
    varies.reserveCapacity(terms.count)
    places.reserveCapacity(terms.count)
    var first: [String: Int] = [:]
    for (index, term) in terms.enumerated() {
      values.append(value(of: term, at: point))
      if case .variable(let name) = term {
        varies.append(true)
        places.append(first[name] ?? index)
        first[name] = places[index]
      } else {
        varies.append(term.operands.contains { varies[$0] })
        places.append(index)
      }
    }
  }

  /// The value of the whole expression.
  var result: Double { values[values.count - 1] }

  private func value(of term: ExpressionTerm, at point: [String: Double]) -> Double {
    switch term {
    case .number(let value, _), .constant(_, let value): value
    case .variable(let name): point[name] ?? .nan
    case .negation(let operand): -values[operand]
    case .binary(let operation, let left, let right): operation.function.value(values[left], values[right])
    case .call(let function, _, let operand, _): function.value(values[operand])
    case .extremum(let extremum, let operands):
      operands.dropFirst().reduce(values[operands[0]]) { extremum.value($0, values[$1]) }
    }
  }

  /// The partial derivatives, from the last term to the first.
  func gradient(of terms: [ExpressionTerm], by point: [String: Double]) -> [String: Double] {
    var gradient = point.mapValues { _ in 0.0 }
    var slopes = [Double](repeating: 0, count: terms.count)
    slopes[places[terms.count - 1]] = 1
    for (index, term) in terms.enumerated().reversed() where varies[index] && places[index] == index {
      let slope = slopes[index]
      switch term {
      case .number, .constant: break
      case .variable(let name): gradient[name] = slope
      case .negation(let operand): slopes[places[operand]] += slope * -1
      case .binary(let operation, let left, let right):
        let (function, a, b) = (operation.function, values[left], values[right])
        if varies[left] { slopes[places[left]] += slope * function.derivativeByFirst(a, b) }
        if varies[right] { slopes[places[right]] += slope * function.derivativeBySecond(a, b) }
      case .call(let function, _, let operand, _):
        slopes[places[operand]] += slope * function.derivative(values[operand])
      case .extremum(let extremum, let operands): pass(slope, through: extremum, to: operands, &slopes)
      }
    }
    return gradient
  }

  /// From the last operand to the first, since each was compared with the best of those before it.
  private func pass(
    _ slope: Double, through extremum: Extremum, to operands: [Int], _ slopes: inout [Double]
  ) {
    var best: [(value: Double, varies: Bool)] = [(values[operands[0]], varies[operands[0]])]
    for operand in operands.dropFirst() {
      let last = best[best.count - 1]
      best.append((extremum.value(last.value, values[operand]), last.varies || varies[operand]))
    }
    var slope = slope
    for place in operands.indices.dropFirst().reversed() {
      let (operand, before) = (operands[place], best[place - 1])
      let weights = extremum.weights(
        before.value, values[operand], vary: (before.varies, varies[operand]))
      if varies[operand] { slopes[places[operand]] += slope * weights.second }
      guard before.varies else { return }
      slope *= weights.first
    }
    if varies[operands[0]] { slopes[places[operands[0]]] += slope }
  }
}

extension ExpressionTerm {
  /// The terms that it is made of.
  fileprivate var operands: [Int] {
    switch self {
    case .number, .constant, .variable: []
    case .negation(let operand), .call(_, _, let operand, _): [operand]
    case .binary(_, let left, let right): [left, right]
    case .extremum(_, let operands): operands
    }
  }
}
