/// Reads tokens by precedence climbing.
///
///     expression = operand { operator operand }       by precedence: + −, then * /, then ^ (from the right)
///     operand    = number | name | call | "(" expression ")" | sign operand-with-powers
///     call       = name "(" expression { "," expression } ")"
///
/// A sign binds less tightly than a power on its right, so −x² is −(x²), and may begin an exponent: 2^−x.
struct ExpressionParser {
  /// Each level of nesting takes a few hundred bytes of stack; no formula of a figure comes near this.
  static let depthLimit = 200

  static let constants = ["pi", "e"]

  let library: FunctionLibrary
  let allowedVariables: [String]?
  private let tokens: [ExpressionToken]
  private var position = 0
  private var depth = 0
  var terms: [ExpressionTerm] = []
  private(set) var variables: [String] = []

  init(_ text: String, variables: [String]?, library: FunctionLibrary) throws(ExpressionError) {
    tokens = try ExpressionLexer.tokens(of: text)
    allowedVariables = variables
    self.library = library
  }

  /// Reads the whole text; the last term is then the whole expression.
  mutating func parse() throws(ExpressionError) {
    guard current.kind != .end else { throw .empty }
    _ = try expression(minimumPrecedence: 1)
    guard current.kind == .end else { throw misplaced(expected: "an operator or the end") }
  }

  var current: ExpressionToken { tokens[position] }

  /// Steps over the current token; the end stays.
  mutating func advance() { position = min(position + 1, tokens.count - 1) }

  mutating func append(_ term: ExpressionTerm) -> Int {
    terms.append(term)
    return terms.count - 1
  }

  mutating func expression(minimumPrecedence: Int) throws(ExpressionError) -> Int {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw .tooDeep(limit: Self.depthLimit, column: current.column) }
    var left = try operand()
    while case .operation(let operation) = current.kind, operation.precedence >= minimumPrecedence {
      advance()
      let right = try expression(minimumPrecedence: operation.rightPrecedence)
      left = append(.binary(operation, left, right))
    }
    return left
  }

  private mutating func operand() throws(ExpressionError) -> Int {
    let token = current
    switch token.kind {
    case .number(let value):
      advance()
      return append(.number(value, text: token.text))
    case .name:
      advance()
      return try current.kind == .open ? call(of: token) : name(token)
    case .open:
      advance()
      let inner = try expression(minimumPrecedence: 1)
      guard current.kind == .close else { throw misplaced(expected: "an operator or ')'") }
      advance()
      return inner
    case .operation(.subtract), .operation(.add):
      advance()
      let inner = try expression(minimumPrecedence: ExpressionOperator.power.precedence)
      return token.kind == .operation(.add) ? inner : negated(inner)
    case .operation, .close, .comma, .end:
      throw .unexpected(
        found: token.found, expected: "a number, a variable, a function or '('", column: token.column)
    }
  }

  /// A sign before a number belongs to the number.
  private mutating func negated(_ inner: Int) -> Int {
    guard inner == terms.count - 1, case .number(let value, let text) = terms[inner], !text.hasPrefix("-")
    else { return append(.negation(inner)) }
    terms[inner] = .number(-value, text: "-" + text)
    return inner
  }

  /// A variable or a constant; variables that the caller allows come first, so that `e` can be one.
  private mutating func name(_ token: ExpressionToken) throws(ExpressionError) -> Int {
    let name = token.text
    let isAllowed = allowedVariables?.contains(name) ?? false
    if !isAllowed {
      if name == "pi" || name == "π" { return append(.constant(name: "pi", value: .pi)) }
      if name == "e" { return append(.constant(name: "e", value: 2.718281828459045)) }
      if library.names.contains(name) { throw misplaced(expected: "'(' after the function \(name)") }
      if let allowedVariables {
        throw .unknownVariable(name, known: allowedVariables + Self.constants, column: token.column)
      }
    }
    if !variables.contains(name) { variables.append(name) }
    return append(.variable(name))
  }

  /// The error for the current token: two operands in a row lack an operator, anything else is out of place.
  func misplaced(expected: String) -> ExpressionError {
    if position > 0, current.beginsOperand, endsOperand(tokens[position - 1]) {
      let left = tokens[position - 1]
      return .operatorMissing(left: left.text, right: current.text, column: current.column)
    }
    return .unexpected(found: current.found, expected: expected, column: current.column)
  }

  private func endsOperand(_ token: ExpressionToken) -> Bool {
    switch token.kind {
    case .number, .close: true
    case .name: !library.names.contains(token.text)
    case .operation, .open, .comma, .end: false
    }
  }
}
