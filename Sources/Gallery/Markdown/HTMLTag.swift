/// An HTML tag with its attributes.
struct HTMLTag {
  /// The element in small letters.
  let name: String
  /// The values of the attributes, by their names in small letters.
  let attributes: [String: String]
  /// How many characters the tag has.
  private let length: Int

  /// The length of the tag that a text begins with; nil if it begins with none.
  static func length(_ text: String) -> Int? { HTMLTag(text)?.length }

  /// The tag that a text begins with; nil if it begins with none, or with one that does not end.
  init?(_ text: String) {
    var rest = Array(text)[...]
    guard rest.popFirst() == "<" else { return nil }
    let name = rest.prefix { $0.isLetter }
    guard !name.isEmpty else { return nil }
    rest = rest.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      guard let next = rest.first else { return nil }
      if next == ">" { break }
      let key = rest.prefix { !$0.isWhitespace && !"=>/".contains($0) }
      guard !key.isEmpty else { return nil }
      rest = rest.dropFirst(key.count).drop { $0.isWhitespace }
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst().drop { $0.isWhitespace }
      let value: ArraySlice<Character>
      if let quote = rest.first, "\"'".contains(quote) {
        value = rest.dropFirst().prefix { $0 != quote }
        guard rest.count > value.count + 1 else { return nil }
        rest = rest.dropFirst(value.count + 2)
      } else {
        value = rest.prefix { !$0.isWhitespace && $0 != ">" }
        rest = rest.dropFirst(value.count)
      }
      let known = String(key).lowercased()
      if attributes[known] == nil { attributes[known] = Self.decoded(String(value)) }
    }
    self.name = String(name).lowercased()
    self.attributes = attributes
    length = text.count - rest.count + 1
  }

  /// A text with the characters that `&amp;` and the like stand for.
  static func decoded(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let character = character(rest[rest.index(after: start)..<end])
      else {
        result.append("&")
        rest = rest.dropFirst()
        continue
      }
      result.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> Character? {
    let known: [Substring: Character] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    if let character = known[name] { return character }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map(Character.init)
  }
}
