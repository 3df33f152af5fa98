import Graphics

extension Typesetter {
  /// The text broken into lines no wider than `width`, at spaces or between Han characters.
  ///
  /// A single word that is too wide stays whole. Formulas are never broken.
  func wrapped(_ markup: String, size: Double, bold: Bool = false, width: Double) -> [Line] {
    var lines: [Line] = []
    for paragraph in markup.split(separator: "\n", omittingEmptySubsequences: false) {
      var current = ""
      for piece in Self.pieces(String(paragraph)) {
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
