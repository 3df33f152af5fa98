/// Why a text is no expression, or why it cannot be evaluated.
///
/// Columns count characters from 1.
public enum ExpressionError: Error, Equatable, CustomStringConvertible {
  /// The text holds nothing but spaces.
  case empty
  /// Something else stands where one thing was expected.
  case unexpected(found: String, expected: String, column: Int)
  /// Two factors stand side by side without an operator.
  case operatorMissing(left: String, right: String, column: Int)
  /// A number is too large for double precision.
  case numberTooLarge(String, column: Int)
  /// No function has this name.
  case unknownFunction(String, known: [String], column: Int)
  /// The name is neither a variable that is allowed here nor a constant.
  case unknownVariable(String, known: [String], column: Int)
  /// A function has too few or too many arguments.
  case argumentCount(function: String, given: Int, expected: String, column: Int)
  /// An argument that sets a function's parameter depends on a variable.
  case parameterNotConstant(function: String, variable: String, column: Int)
  /// A function rejects its parameter.
  case parameterInvalid(function: String, reason: String, column: Int)
  /// Brackets, signs or powers are nested too deeply.
  case tooDeep(limit: Int, column: Int)
  /// A variable has been given no value.
  case valueMissing(variable: String)
  /// The expression has variables beside the one that takes values.
  case otherVariables([String], beside: String)
  /// Two variables have lists of values of different lengths.
  case differentCounts(variable: String, count: Int, other: String, otherCount: Int)

  /// The place in the text, where there is one.
  public var column: Int? {
    switch self {
    case .empty, .valueMissing, .otherVariables, .differentCounts: nil
    case .unexpected(_, _, let column), .operatorMissing(_, _, let column),
      .numberTooLarge(_, let column), .unknownFunction(_, _, let column),
      .unknownVariable(_, _, let column), .argumentCount(_, _, _, let column),
      .parameterNotConstant(_, _, let column), .parameterInvalid(_, _, let column),
      .tooDeep(_, let column):
      column
    }
  }

  /// The unknown name and the names that would have done, from which a program can suggest the nearest.
  public var unknownName: (name: String, known: [String])? {
    switch self {
    case .unknownFunction(let name, let known, _), .unknownVariable(let name, let known, _): (name, known)
    default: nil
    }
  }

  /// Where the text is wrong, what was found and what was expected.
  public var description: String {
    guard let column else { return message }
    return "column \(column): \(message)"
  }

  private var message: String {
    switch self {
    case .empty: "the expression is empty; expected one such as 'tanh(x) + 1'"
    case .unexpected(let found, let expected, _): "found \(found), expected \(expected)"
    case .operatorMissing(let left, let right, _):
      "found '\(right)' right after '\(left)'; expected an operator between them, such as '\(left)*\(right)'"
    case .numberTooLarge(let text, _):
      "the number \(text) is too large; expected at most 1.7976931348623157e308"
    case .unknownFunction(let name, let known, _):
      "unknown function '\(name)'; known are \(known.joined(separator: ", "))"
    case .unknownVariable(let name, let known, _):
      "unknown variable '\(name)'; known are \(known.joined(separator: ", "))"
    case .argumentCount(let function, let given, let expected, _):
      "\(function) was given \(given) argument\(given == 1 ? "" : "s"), expected \(expected)"
    case .parameterNotConstant(let function, let variable, _):
      "the parameter of \(function) depends on the variable '\(variable)', expected a number"
    case .parameterInvalid(_, let reason, _): reason
    case .tooDeep(let limit, _): "the expression is nested more than \(limit) levels deep"
    case .valueMissing(let variable): "the variable '\(variable)' was given no value"
    case .otherVariables(let others, let variable):
      "expected an expression of '\(variable)' alone, but it also depends on "
        + others.map { "'\($0)'" }.joined(separator: ", ")
    case .differentCounts(let variable, let count, let other, let otherCount):
      "'\(variable)' was given \(count) values, but '\(other)' \(otherCount)"
    }
  }
}
