/// The initializers known by name.
public enum Initializers {
  private static let entries: [(names: [String], initializer: Initializer)] = [
    (["zeros", "zero"], .zeros),
    (["he_uniform", "he", "kaiming_uniform"], .heUniform),
    (["he_normal", "kaiming_normal"], .heNormal),
    (["glorot_uniform", "xavier", "glorot", "xavier_uniform"], .glorotUniform),
    (["glorot_normal", "xavier_normal"], .glorotNormal),
  ]

  /// The names of all initializers with their aliases; `normal` takes a standard deviation, `normal:0.01`.
  public static var names: [String] { entries.flatMap(\.names) + ["normal"] }

  /// The initializer of the given name or alias; `normal` alone has Keras's deviation .05.
  ///
  /// - Throws: `InitializerError` if there is none of that name, or the deviation does not fit.
  public static func named(_ text: String) throws(InitializerError) -> Initializer {
    if let entry = entries.first(where: { $0.names.contains(text) }) { return entry.initializer }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.first == "normal" else { throw .unknownName(text, known: names) }
    guard parts.count == 2 else { return .normal(deviation: 0.05) }
    guard let deviation = Double(parts[1]), deviation.isFinite, deviation >= 0 else {
      throw .malformedDeviation(String(parts[1]))
    }
    return .normal(deviation: deviation)
  }
}

/// Why a text does not name an initializer.
public enum InitializerError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No initializer has this name.
  case unknownName(String, known: [String])
  /// The standard deviation is not a number ≥ 0.
  case malformedDeviation(String)

  /// What was given and what was expected, in one line.
  public var description: String {
    switch self {
    case .unknownName(let name, let known):
      "unknown initializer '\(name)'; known are \(known.joined(separator: ", "))"
    case .malformedDeviation(let given):
      "the standard deviation of initializer 'normal' is a number of at least 0 as in 'normal:0.01', not '\(given)'"
    }
  }
}
