/// `![text](address "title")` and `![text][name]`.
enum MarkdownImage {
  /// The address of the image that a text begins with; nil if it is none.
  static func address(in text: String, definitions: [String: String]) -> String? {
    let characters = Array(text)
    guard let close = end(of: "[", in: characters, from: 1) else { return nil }
    let label = String(characters[2..<close])
    let next = close + 1
    if next < characters.count, characters[next] == "(" {
      return destination(characters[(next + 1)...])
    }
    if next < characters.count, characters[next] == "[", let end = end(of: "[", in: characters, from: next) {
      let name = String(characters[(next + 1)..<end])
      return definitions[normalized(name.isEmpty ? label : name)]
    }
    return definitions[normalized(label)]
  }

  /// The name and the address of a line such as `[name]: address`; nil of another line.
  static func definition(_ line: String) -> (name: String, address: String)? {
    let characters = Array(line.trimmed)
    guard characters.first == "[", let close = end(of: "[", in: characters, from: 0),
      close + 1 < characters.count, characters[close + 1] == ":",
      let address = destination(characters[(close + 2)...] + [" ", ")"])
    else { return nil }
    return (normalized(String(characters[1..<close])), address)
  }

  /// Where the bracket at a place is closed.
  private static func end(of open: Character, in text: [Character], from start: Int) -> Int? {
    var depth = 0
    var place = start
    while place < text.count {
      switch text[place] {
      case "\\": place += 1
      case "[": depth += 1
      case "]":
        depth -= 1
        if depth == 0 { return place }
      default: break
      }
      place += 1
    }
    return nil
  }

  /// The address after the opening parenthesis: between `<` and `>`, or up to a space or the parenthesis that
  /// closes.
  private static func destination(_ text: ArraySlice<Character>) -> String? {
    var rest = text.drop { $0.isWhitespace }
    var address = ""
    if rest.first == "<" {
      rest = rest.dropFirst()
      while let character = rest.popFirst(), character != ">" {
        address.append(character == "\\" ? rest.popFirst() ?? character : character)
      }
      return HTMLTag.decoded(address)
    }
    var depth = 0
    while let character = rest.popFirst(), !character.isWhitespace {
      if character == "\\", let next = rest.first, next.isPunctuation || next.isSymbol {
        address.append(next)
        rest = rest.dropFirst()
        continue
      }
      if character == "(" { depth += 1 }
      if character == ")" {
        if depth == 0 { break }
        depth -= 1
      }
      address.append(character)
    }
    return address.isEmpty ? nil : HTMLTag.decoded(address)
  }

  private static func normalized(_ name: String) -> String {
    name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }
}
