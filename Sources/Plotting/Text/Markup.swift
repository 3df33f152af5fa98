import Graphics

/// The markup of texts: plain, with formulas between dollar signs as in LaTeX: `loss of $W^{[l]}$`.
///
/// In a formula `^` and `_` raise and lower the next character or `{group}`, single letters are italic, words and
/// digits upright, `\sigma` and the like are symbols, and `-` is a true minus. A dollar sign itself is `\$`.
public enum Markup {
  /// The text such that none of its characters is taken for markup.
  public static func escaped(_ text: some StringProtocol) -> String {
    text.reduce(into: "") { result, character in
      if character == "$" || character == "\\" { result.append("\\") }
      result.append(character)
    }
  }

  /// The characters that the text shows, without styles: for readers that cannot see.
  public static func plain(_ markup: String) -> String {
    styled(markup, size: 1).plain
  }

  /// The markup as runs of text.
  static func styled(_ markup: String, size: Double, bold: Bool = false) -> StyledText {
    var parser = MarkupParser(markup, size: size, bold: bold)
    return parser.parse()
  }
}

private struct MarkupParser {
  private let characters: [Character]
  private var position = 0
  private let bold: Bool
  private let baseSize: Double
  private var runs: [TextRun] = []
  /// How many groups and scripts are open; what is nested deeper than any formula stands as it is.
  private var depth = 0
  private static let greatestDepth = 32

  init(_ markup: String, size: Double, bold: Bool) {
    characters = Array(markup)
    baseSize = size
    self.bold = bold
  }

  mutating func parse() -> StyledText {
    while position < characters.count {
      switch characters[position] {
      case "\\" where position + 1 < characters.count:
        append(String(characters[position + 1]), italic: false, size: baseSize, rise: 0)
        position += 2
      case "$":
        position += 1
        formula(until: "$", size: baseSize, rise: 0)
      case let character:
        append(String(character), italic: false, size: baseSize, rise: 0)
        position += 1
      }
    }
    return StyledText(runs)
  }

  private mutating func formula(until end: Character, size: Double, rise: Double) {
    while position < characters.count, characters[position] != end {
      element(size: size, rise: rise)
    }
    position += 1
  }

  /// One character, word, command or script of a formula.
  private mutating func element(size: Double, rise: Double) {
    let character = characters[position]
    depth += 1
    defer { depth -= 1 }
    switch character {
    case _ where depth > Self.greatestDepth && "^_{".contains(character):
      position += 1
      append(String(character), italic: false, size: size, rise: rise)
    case "^", "_":
      position += 1
      script(size: size, rise: rise + size * (character == "^" ? 0.38 : -0.18))
    case "{":
      position += 1
      formula(until: "}", size: size, rise: rise)
    case "\\":
      command(size: size, rise: rise)
    case "-":
      position += 1
      append("−", italic: false, size: size, rise: rise)
    case _ where character.isLetter:
      word(size: size, rise: rise)
    default:
      position += 1
      append(String(character), italic: false, size: size, rise: rise)
    }
  }

  private mutating func script(size: Double, rise: Double) {
    guard position < characters.count else { return }
    element(size: size * 0.72, rise: rise)
  }

  private mutating func word(size: Double, rise: Double) {
    let start = position
    while position < characters.count, characters[position].isLetter { position += 1 }
    let letters = String(characters[start..<position])
    append(
      letters, italic: letters.count == 1 && letters.unicodeScalars.allSatisfy { $0.value < 0x370 },
      size: size, rise: rise)
  }

  private mutating func command(size: Double, rise: Double) {
    position += 1
    let start = position
    while position < characters.count, characters[position].isLetter { position += 1 }
    let name = String(characters[start..<position])
    if name.isEmpty {
      guard position < characters.count else { return }
      append(
        characters[position] == "," ? "\u{2009}" : String(characters[position]), italic: false, size: size,
        rise: rise)
      position += 1
    } else if name == "mathrm" || name == "text" {
      group(size: size, rise: rise)
    } else if let symbol = MathSymbols.named[name] {
      append(symbol, italic: MathSymbols.isItalic(name), size: size, rise: rise)
      // Blanks only end the name of a command that stands close to what follows.
      if MathSymbols.isPrefix(name) { skipBlanks() }
    } else {
      append(name, italic: false, size: size, rise: rise)
    }
  }

  private mutating func skipBlanks() {
    while position < characters.count, characters[position] == " " { position += 1 }
  }

  /// The characters of a `{group}`, upright and unchanged.
  private mutating func group(size: Double, rise: Double) {
    guard position < characters.count, characters[position] == "{" else { return }
    let end = characters[position...].firstIndex(of: "}") ?? characters.count
    append(String(characters[position + 1..<end]), italic: false, size: size, rise: rise)
    position = end + 1
  }

  /// Adds text to the last run if it has the same style.
  private mutating func append(_ text: String, italic: Bool, size: Double, rise: Double) {
    let run = TextRun(text, size: size, bold: bold, italic: italic, rise: rise)
    if var last = runs.last, last.italic == italic, last.size == size, last.rise == rise {
      last.text += text
      runs[runs.count - 1] = last
    } else {
      runs.append(run)
    }
  }
}
