/// Why the parameters of a named setting such as `step(30, gamma=0.1)` do not fit.
public struct ParameterError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was given and what was expected, in one line.
  public let description: String

  /// A problem of the setting that `owner` names, as in `schedule 'step'`.
  init(_ owner: String, _ problem: String, example: String) {
    description = "\(owner) \(problem), as in '\(example)'"
  }
}
