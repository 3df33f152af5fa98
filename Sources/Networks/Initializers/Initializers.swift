/// The initializers known by name.
public enum Initializers {
  /// One line per initializer: its names, its parameters in order, an example, and how it is made.
  private static let entries: [(names: [String], entry: SettingEntry<Initializer>)] = [
    fixed(["zeros", "zero"], .zeros),
    fixed(["he_uniform", "he", "kaiming_uniform"], .heUniform),
    fixed(["he_normal", "kaiming_normal"], .heNormal),
    fixed(["glorot_uniform", "xavier", "glorot", "xavier_uniform"], .glorotUniform),
    fixed(["glorot_normal", "xavier_normal"], .glorotNormal),
    fixed(["lecun_uniform", "lecun"], .lecunUniform),
    fixed(["lecun_normal"], .lecunNormal),
    (
      ["orthogonal"],
      SettingEntry("orthogonal(1.5)", ["gain"]) { given throws(ParameterError) in
        .orthogonal(gain: try given.number("gain", 1, .positive))
      }
    ),
    (
      ["constant"],
      SettingEntry("constant(0.1)", ["value"]) { given throws(ParameterError) in
        .constant(try given.number("value", 0, .finite))
      }
    ),
    (
      ["uniform"],
      SettingEntry("uniform(-0.1, 0.1)", ["low", "high"]) { given throws(ParameterError) in
        .uniform(from: try given.number("low", -0.05, .finite), to: try given.number("high", 0.05, .finite))
      }
    ),
  ]

  private static func fixed(
    _ names: [String], _ initializer: Initializer
  ) -> (names: [String], entry: SettingEntry<Initializer>) {
    (names, SettingEntry(names[0], []) { _ throws(ParameterError) in initializer })
  }

  /// The names of all initializers with their aliases.
  public static var names: [String] { entries.flatMap(\.names) + ["normal"] }

  /// The initializer of the given name or alias, with parameters in brackets where it takes any: `he`,
  /// `orthogonal(gain=1)`, `constant(value=0)`, `uniform(low=-0.05, high=0.05)`, `normal(0.01)` or `normal:0.01`.
  ///
  /// The defaults of `normal`, `uniform` and `constant` are those of Keras.
  ///
  /// - Throws: `InitializerError` if there is none of that name, or the parameters do not fit.
  public static func named(_ text: String) throws(InitializerError) -> Initializer {
    let (name, arguments) = SettingArguments.split(text)
    if let entry = entries.first(where: { $0.names.contains(name) }) {
      do {
        return try entry.entry.make(arguments, kind: "initializer")
      } catch {
        throw .parameter(error)
      }
    }
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.first == "normal" else { throw .unknownName(name, known: names) }
    guard let given = parts.count == 2 ? parts[1] : arguments, given != "" else {
      return .normal(deviation: 0.05)
    }
    guard let deviation = Double(given), deviation.isFinite, deviation >= 0 else {
      throw .malformedDeviation(given)
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
  /// A parameter is missing, unknown or out of range.
  case parameter(ParameterError)

  /// What was given and what was expected, in one line.
  public var description: String {
    switch self {
    case .unknownName(let name, let known):
      "unknown initializer '\(name)'; known are \(known.joined(separator: ", "))"
    case .malformedDeviation(let given):
      "the standard deviation of initializer 'normal' is a number of at least 0 as in 'normal:0.01', not '\(given)'"
    case .parameter(let error): error.description
    }
  }
}
