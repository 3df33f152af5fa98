/// The language of a figure's texts.
public enum Language: String, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh"

  /// The text in this language.
  func callAsFunction(_ english: String, zh chinese: String) -> String {
    self == .english ? english : chinese
  }

  /// Names in a row: `a, b and c` or `a、b 和 c`.
  func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    let others = names.dropLast().joined(separator: self(", ", zh: "、"))
    return others + self(" and ", zh: " 和 ") + last
  }
}
