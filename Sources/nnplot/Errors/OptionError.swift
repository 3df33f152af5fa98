/// An option that does not go together with others or with the data.
struct OptionError: Error, CustomStringConvertible {
  /// The option and what is wrong with it, in one line.
  let description: String
  /// Whether the data do not fit, where the command line alone would be right.
  let isAboutData: Bool

  /// What is wrong with an option: `--nesterov`, `it needs --momentum`.
  init(_ option: String, _ problem: String, isAboutData: Bool = false) {
    description = "\(option): \(problem)"
    self.isAboutData = isAboutData
  }

  /// A name that there is not, with the nearest one or else all.
  static func unknown(_ kind: String, _ name: String, in option: String, known: [String]) -> OptionError {
    let hint = NameSuggestion.hint(for: name, among: known)
    return OptionError(
      option,
      "unknown \(kind) '\(name)'" + (hint.isEmpty ? "; there are \(known.joined(separator: ", "))" : hint))
  }
}
