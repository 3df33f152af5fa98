/// A function given as text, such as `tanh(x) + 1` or `0.5*(sigmoid(w*x + b) - y)^2`.
///
/// Operators are `+ - * / ^` with `**` for `^`; `-x^2` is −(x²), `2^3^2` is 2^(3²). `pi` and `e` are constants.
/// Functions are those of the library, called as `tanh(x)` or, with a parameter, `leaky_relu(x, 0.1)`. Factors
/// need a sign between them: `2*x`.
///
///     let expression = try Expression(parsing: "x^2 - y^2")
///     try expression.evaluate(["x": 3, "y": 1])  // 8
///     try expression.gradient(at: ["x": 3, "y": 1])  // ["x": 6, "y": -2]
public struct Expression: Sendable {
  /// The text as it was given.
  public let text: String
  /// The variables that occur, in the order of their first occurrence.
  public let variables: [String]
  let terms: [ExpressionTerm]

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - text: the expression.
  ///   - variables: the only names that may stand for variables; `nil` makes a variable of every name that is
  ///     neither a function nor a constant.
  ///   - library: the functions that may be called.
  /// - Throws: `ExpressionError` with the column of the mistake.
  public init(
    parsing text: String, variables: [String]? = nil, library: FunctionLibrary = .standard
  ) throws(ExpressionError) {
    var parser = try ExpressionParser(text, variables: variables, library: library)
    try parser.parse()
    self.text = text
    self.variables = parser.variables
    terms = parser.terms
  }
}

extension Expression: Equatable {
  /// Whether both were read from the same text.
  public static func == (left: Expression, right: Expression) -> Bool {
    left.text == right.text && left.variables == right.variables
  }
}
