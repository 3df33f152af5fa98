/// Texts of files as messages may show them.
package enum OneLine {
  private static let mostCharacters = 60
  private static let mostItems = 40

  /// A file's names and texts may hold anything; a message is one line and must not steer a terminal.
  package static func text(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// The beginning of a text.
  static func short(_ text: String) -> String {
    text.count > mostCharacters ? text.prefix(mostCharacters) + "…" : text
  }

  /// The first of many names.
  package static func list(_ names: [String]) -> String {
    let shown = names.prefix(mostItems).map(short).joined(separator: ", ")
    return names.count > mostItems ? "\(shown), … (\(names.count) in all)" : shown
  }
}
