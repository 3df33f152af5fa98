/// Why a text does not name an activation.
public enum ActivationError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No activation has this name.
  case unknownName(String, known: [String])
  /// A parameter was given to an activation that takes none.
  case takesNoParameter(String, given: String)
  /// The parameter is not a finite number.
  case malformedParameter(String, given: String, example: String)

  /// What was given and what was expected, in one line.
  public var description: String {
    switch self {
    case .unknownName(let name, let known):
      "unknown activation '\(name)'; known are \(known.joined(separator: ", "))"
    case .takesNoParameter(let name, let given):
      "activation '\(name)' takes no parameter, but was given '\(given)'"
    case .malformedParameter(let name, let given, let example):
      "the parameter of activation '\(name)' is a finite number as in '\(example)', not '\(given)'"
    }
  }
}
