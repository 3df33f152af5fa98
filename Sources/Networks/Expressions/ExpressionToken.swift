/// The smallest meaningful piece of an expression's text.
struct ExpressionToken: Equatable {
  enum Kind: Equatable {
    case number(Double)
    case name
    case operation(ExpressionOperator)
    case open, close, comma
    case end
  }

  let kind: Kind
  /// The piece as it was written.
  let text: String
  /// Its place in the text, counted in characters from 1.
  let column: Int

  /// The piece in the words of an error message.
  var found: String { kind == .end ? "the end" : "'\(text)'" }

  /// Whether an operand can begin here, so that a missing operator is the likely mistake.
  var beginsOperand: Bool {
    switch kind {
    case .number, .name, .open: true
    case .operation, .close, .comma, .end: false
    }
  }
}

/// The operators, by how tightly they bind.
enum ExpressionOperator: Equatable {
  case add, subtract, multiply, divide, power

  /// Larger binds tighter.
  var precedence: Int {
    switch self {
    case .add, .subtract: 1
    case .multiply, .divide: 2
    case .power: 3
    }
  }

  /// The least precedence that an operator in the right operand must have: a − b − c is (a − b) − c, but
  /// a^b^c is a^(b^c).
  var rightPrecedence: Int { self == .power ? precedence : precedence + 1 }

  var function: BinaryFunction {
    switch self {
    case .add: .addition
    case .subtract: .subtraction
    case .multiply: .multiplication
    case .divide: .division
    case .power: .power
    }
  }
}
