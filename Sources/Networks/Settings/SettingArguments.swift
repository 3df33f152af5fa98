/// The parameters in a setting's text, `step(30, gamma=0.1)`: first those without a name in the order of the
/// setting's own list, then those with one.
struct SettingArguments {
  /// What the setting is called in errors: `schedule 'step'`.
  let owner: String
  /// A text that is right.
  let example: String
  private let values: [String: String]

  /// Splits `name(arguments)` into its parts, without spaces around them; nil arguments if there are no brackets.
  static func split(_ text: String) -> (name: String, arguments: String?) {
    let characters = text.filter { !$0.isWhitespace }
    guard characters.last == ")", let open = characters.firstIndex(of: "(") else { return (characters, nil) }
    return (String(characters[..<open]), String(characters[characters.index(after: open)...].dropLast()))
  }

  /// Reads arguments, each of which is one of `keys`.
  init(_ text: String?, owner: String, keys: [String], example: String) throws(ParameterError) {
    var values: [String: String] = [:]
    let parts =
      (text ?? "").isEmpty ? [] : (text ?? "").split(separator: ",", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let key = pair.count == 2 ? pair[0] : index < keys.count ? keys[index] : ""
      guard keys.contains(key) else {
        let takes = keys.isEmpty ? "no parameters" : keys.joined(separator: ", ")
        throw ParameterError(owner, "takes \(takes), not '\(part)'", example: example)
      }
      guard values.updateValue(pair[pair.count - 1], forKey: key) == nil else {
        throw ParameterError(owner, "was given '\(key)' twice", example: example)
      }
    }
    self.owner = owner
    self.example = example
    self.values = values
  }

  private func fail(_ key: String, _ given: String, expected: String) -> ParameterError {
    ParameterError(owner, "takes as '\(key)' \(expected), not '\(given)'", example: example)
  }

  /// A number; nil as standard makes it necessary.
  func number(
    _ key: String, _ standard: Double?, _ range: NumberRange = .nonNegative
  ) throws(ParameterError) -> Double {
    guard let text = values[key] else {
      if let standard { return standard }
      throw ParameterError(owner, "needs '\(key)'", example: example)
    }
    guard let number = Double(text), number.isFinite, range.contains(number) else {
      throw fail(key, text, expected: range.description)
    }
    return number
  }

  /// A whole number; nil as standard makes it necessary.
  func count(_ key: String, _ standard: Int?, atLeast least: Int = 1) throws(ParameterError) -> Int {
    guard let text = values[key] else {
      if let standard { return standard }
      throw ParameterError(owner, "needs '\(key)'", example: example)
    }
    guard let number = Int(text), number >= least else {
      throw fail(key, text, expected: "a whole number of at least \(least)")
    }
    return number
  }

  /// A number that may be left out.
  func optionalCount(_ key: String) throws(ParameterError) -> Int? {
    values[key] == nil ? nil : try count(key, nil)
  }

  /// Yes or no; no unless given.
  func flag(_ key: String) throws(ParameterError) -> Bool {
    switch values[key] {
    case nil, "false": return false
    case "true": return true
    case .some(let text): throw fail(key, text, expected: "true or false")
    }
  }

  /// One of several words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ standard: Choice
  ) throws(ParameterError) -> Choice where Choice.RawValue == String {
    guard let text = values[key] else { return standard }
    guard let choice = Choice(rawValue: text) else {
      throw fail(key, text, expected: Choice.allCases.map(\.rawValue).joined(separator: " or "))
    }
    return choice
  }
}

/// Which numbers a parameter may be.
enum NumberRange: String, CustomStringConvertible {
  case finite = "a finite number"
  case positive = "a number above 0"
  case nonNegative = "a number of at least 0"
  /// 0 ≤ x < 1.
  case share = "a number of at least 0 and below 1"
  /// 0 < x ≤ 1.
  case fraction = "a number above 0 and at most 1"

  var description: String { rawValue }

  func contains(_ number: Double) -> Bool {
    switch self {
    case .finite: number.isFinite
    case .positive: number > 0
    case .nonNegative: number >= 0
    case .share: number >= 0 && number < 1
    case .fraction: number > 0 && number <= 1
    }
  }
}
