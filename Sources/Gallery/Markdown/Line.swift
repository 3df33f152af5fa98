/// What is left of a line after the marks of the quotes and lists that it stands in.
struct Line {
  /// Columns of spaces before the text.
  private(set) var indent: Int
  /// The line from its first character that is no space.
  private(set) var text: String

  /// A line; tabs reach to the next column that four divides.
  init(_ raw: String) {
    var characters: [Character] = []
    characters.reserveCapacity(raw.utf8.count)
    for character in raw {
      if character == "\t" {
        repeat { characters.append(" ") } while !characters.count.isMultiple(of: 4)
      } else {
        characters.append(character)
      }
    }
    indent = characters.prefix { $0 == " " }.count
    text = String(characters[indent...])
  }

  /// Whether nothing is left.
  var isBlank: Bool { text.isEmpty }

  /// Passes the marks of open blocks and says how many of the blocks go on.
  mutating func enter(_ containers: [PageScanner.Container]) -> Int {
    for (index, container) in containers.enumerated() {
      switch container {
      case .quote:
        guard indent < 4, text.hasPrefix(">") else { return index }
        passQuote()
      case .item(let width):
        guard isBlank || indent >= width else { return index }
        indent = max(indent - width, 0)
      case .fence: break
      }
    }
    return containers.count
  }

  /// Passes the mark of a quote or a list and says of which; nil if there is none.
  mutating func opensContainer(inParagraph: Bool) -> PageScanner.Container? {
    guard indent < 4, !isBlank else { return nil }
    if text.hasPrefix(">") {
      passQuote()
      return .quote
    }
    guard let width = markerWidth, !isRule else { return nil }
    let after = text.dropFirst(width)
    let spaces = after.prefix { $0 == " " }.count
    let isEmpty = spaces == after.count
    // Only a list that begins with 1 and holds something ends a paragraph.
    if inParagraph, isEmpty || (width > 1 && !text.hasPrefix("1.") && !text.hasPrefix("1)")) { return nil }
    let inner = isEmpty || spaces > 4 ? 1 : spaces
    let outer = indent
    text = String(after.dropFirst(spaces))
    indent = isEmpty ? 0 : spaces - inner
    return .item(indent: outer + width + inner)
  }

  /// The sign `-`, `+`, `*`, or a number with `.` or `)`, before a space or the end.
  private var markerWidth: Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }.count
    let sign = text.dropFirst(digits).first
    let isMarker = digits == 0 ? sign.map { "-+*".contains($0) } : sign.map { ".)".contains($0) }
    guard isMarker == true, digits < 10 else { return nil }
    let next = text.dropFirst(digits + 1).first
    return next == nil || next == " " ? digits + 1 : nil
  }

  /// Whether the line is a rule: three or more of one sign with nothing but spaces between.
  var isRule: Bool {
    guard indent < 4 else { return false }
    let signs = text.filter { $0 != " " }
    return signs.count >= 3 && "-*_".contains(signs.first ?? " ") && Set(signs).count == 1
  }

  /// Whether the line is a heading: up to six `#`, then a space.
  var isHeading: Bool {
    let signs = text.prefix { $0 == "#" }.count
    let next = text.dropFirst(signs).first
    return indent < 4 && (1...6).contains(signs) && (next == nil || next == " ")
  }

  /// Whether the line makes a heading of the one before.
  var isUnderline: Bool {
    let signs = text.trimmed
    return indent < 4 && (signs.allSatisfy { $0 == "=" } || signs.allSatisfy { $0 == "-" })
  }

  private mutating func passQuote() {
    text.removeFirst()
    let spaces = text.prefix { $0 == " " }.count
    text = String(text.dropFirst(spaces))
    indent = text.isEmpty ? 0 : max(spaces - 1, 0)
  }

  /// Whether a comment begins in the midst of the line and does not end there.
  var leavesCommentOpen: Bool {
    var rest = text[...]
    while let start = rest.range(of: "<!--") {
      // Between backticks it is code.
      if !rest[..<start.lowerBound].filter({ $0 == "`" }).count.isMultiple(of: 2) { return false }
      rest = rest[start.upperBound...]
      guard let end = rest.range(of: "-->") else { return true }
      rest = rest[end.upperBound...]
    }
    return false
  }
}
