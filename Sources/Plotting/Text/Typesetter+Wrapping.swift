import Graphics

extension Typesetter {
  /// The text broken into lines no wider than `width`, at spaces or between Han characters.
  ///
  /// A single word that is too wide stays whole unless `breaksWords`. Formulas are never broken.
  func wrapped(
    _ markup: String, size: Double, bold: Bool = false, width: Double, breaksWords: Bool = false
  ) -> [Line] {
    var lines: [Line] = []
    for paragraph in markup.split(separator: "\n", omittingEmptySubsequences: false) {
      var current = ""
      let words = texts.pieces(of: String(paragraph)) { Self.pieces(String(paragraph)) }
      let pieces = breaksWords ? words.flatMap { parts(of: $0, size: size, bold: bold, width: width) } : words
      for piece in pieces {
        let longer = current + piece
        if !current.isEmpty, line(Self.trimmed(longer), size: size, bold: bold).width > width {
          lines.append(line(Self.trimmed(current), size: size, bold: bold))
          current = piece
        } else {
          current = longer
        }
      }
      lines.append(line(Self.trimmed(current), size: size, bold: bold))
    }
    return lines
  }

  /// A word in parts that are no wider than `width`, or of one character; a formula whole.
  private func parts(of word: String, size: Double, bold: Bool, width: Double) -> [String] {
    guard !word.contains("$"), line(Self.trimmed(word), size: size, bold: bold).width > width else {
      return [word]
    }
    var parts: [String] = []
    var rest = Array(word)
    while !rest.isEmpty {
      var (fits, tooMany) = (1, rest.count + 1)
      while tooMany - fits > 1 {
        let middle = (fits + tooMany) / 2
        if line(Self.trimmed(String(rest[..<middle])), size: size, bold: bold).width <= width {
          fits = middle
        } else {
          tooMany = middle
        }
      }
      parts.append(String(rest[..<fits]))
      rest.removeFirst(fits)
    }
    return parts
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The pieces between which a line may end: words with the space after them, single Han characters.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    var inFormula = false
    var previous: Character = " "
    var isEscaped = false
    for character in text {
      if !inFormula, !current.isEmpty, breaks(between: previous, and: character) {
        pieces.append(current)
        current = ""
      }
      if character == "$", !isEscaped { inFormula.toggle() }
      isEscaped = character == "\\" && !isEscaped
      current.append(character)
      previous = character
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }

  private static func breaks(between previous: Character, and next: Character) -> Bool {
    if previous == " " { return next != " " }
    // Closing punctuation never begins a line.
    if "，。；：、！？）》〉」』】〕”’…—·％,.;:!?)]".contains(next) { return false }
    if "（《〈「『【〔“‘([".contains(previous) { return false }
    return isHan(previous) || isHan(next)
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy {
      (0x2E80...0x9FFF).contains($0.value) || (0xFF00...0xFFEF).contains($0.value)
    }
  }
}
