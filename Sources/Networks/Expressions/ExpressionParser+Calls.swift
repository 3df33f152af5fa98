extension ExpressionParser {
  /// A function's call; the current token is its opening bracket.
  mutating func call(of function: ExpressionToken) throws(ExpressionError) -> Int {
    let name = function.text
    guard library.names.contains(name) else {
      if isVariable(name) {
        throw .operatorMissing(left: name, right: current.text, column: current.column)
      }
      throw .unknownFunction(name, known: library.names, column: function.column)
    }
    let arguments = try arguments()
    switch name {
    case "min", "max":
      try check(arguments.count, of: function, 2...Int.max, "2 or more")
      return append(.extremum(name == "min" ? .minimum : .maximum, arguments.map(\.term)))
    case "pow":
      try check(arguments.count, of: function, 2...2, "2: base and exponent")
      return append(.binary(.power, arguments[0].term, arguments[1].term))
    default:
      return try unaryCall(of: function, arguments)
    }
  }

  /// An argument: the terms that it is made of, the last being the whole, and the place where it begins.
  private struct Argument {
    let terms: ClosedRange<Int>
    let column: Int

    var term: Int { terms.upperBound }
  }

  /// Whether a name before a bracket is a factor and no function: constants, and variables if they are listed
  /// or have occurred before.
  private func isVariable(_ name: String) -> Bool {
    Self.constants.contains(name) || name == "π" || variables.contains(name)
      || (allowedVariables ?? []).contains(name)
  }

  private mutating func arguments() throws(ExpressionError) -> [Argument] {
    advance()
    var arguments: [Argument] = []
    guard current.kind != .close else {
      advance()
      return []
    }
    while true {
      let column = current.column
      let first = terms.count
      let last = try expression(minimumPrecedence: 1)
      arguments.append(Argument(terms: first...last, column: column))
      let isLast = current.kind == .close
      guard isLast || current.kind == .comma else {
        throw misplaced(expected: "an operator, ',' or ')'")
      }
      advance()
      if isLast { return arguments }
    }
  }

  private mutating func unaryCall(
    of function: ExpressionToken, _ arguments: [Argument]
  ) throws(ExpressionError) -> Int {
    let name = function.text
    guard let entry = library.entry(named: name) else {
      throw .unknownFunction(name, known: library.names, column: function.column)
    }
    let counts = entry.parameterCounts
    try check(
      arguments.count, of: function, 1 + counts.lowerBound...1 + counts.upperBound,
      counts.upperBound == 0 ? "1" : "1, and at most \(counts.upperBound) parameter after it")
    var parameters: [Double] = []
    for argument in arguments.dropFirst() {
      parameters.append(try constantValue(of: argument, for: name))
    }
    do {
      let made = try entry.make(parameters)
      return append(.call(made, name: name, arguments[0].term, parameters: parameters))
    } catch {
      let column = arguments.count > 1 ? arguments[1].column : function.column
      throw .parameterInvalid(function: name, reason: "\(error)", column: column)
    }
  }

  private func check(
    _ count: Int, of function: ExpressionToken, _ allowed: ClosedRange<Int>, _ expected: String
  ) throws(ExpressionError) {
    guard allowed.contains(count) else {
      throw .argumentCount(function: function.text, given: count, expected: expected, column: function.column)
    }
  }

  /// The number that an argument without variables stands for.
  private func constantValue(of argument: Argument, for function: String) throws(ExpressionError) -> Double {
    for case .variable(let name) in terms[argument.terms] {
      throw .parameterNotConstant(function: function, variable: name, column: argument.column)
    }
    var tape = Tape()
    let value = Expression.record(terms[argument.terms], on: &tape, variables: [:])
    return tape.scalar(of: value)
  }
}
