import Graphics

extension Typesetter {
  /// The text broken into lines no wider than `width`, at spaces or between Han characters.
  ///
  /// A single word that is too wide stays whole unless `breaksWords`. Formulas are never broken.
  func wrapped(
    _ markup: String, size: Double, bold: Bool = false, width: Double, breaksWords: Bool = false
  ) -> [Line] {
    var lines: [Line] = []
    for paragraph in markup.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let whole = line(Self.trimmed(paragraph), size: size, bold: bold)
      let words = whole.width <= width ? [] : texts.pieces(of: paragraph) { Self.pieces(paragraph) }
      let pieces = breaksWords ? words.flatMap { parts(of: $0, size: size, bold: bold, width: width) } : words
      if pieces.isEmpty { lines.append(whole) }
      // A guess at how much fits spares measuring the line at every piece.
      let share = whole.width > 0 ? min(max(width / whole.width, 0), 1) : 0
      let expected = Int(share * Double(paragraph.utf8.count))
      var rest = pieces[...]
      while !rest.isEmpty {
        let (count, line) = longestLine(of: rest, size: size, bold: bold, width: width, expected: expected)
        lines.append(line)
        rest = rest.dropFirst(count)
      }
    }
    return lines
  }

  /// As many pieces as fit in a line, but one at least.
  ///
  /// - Parameter expected: About how many bytes of text will fit.
  private func longestLine(
    of pieces: ArraySlice<String>, size: Double, bold: Bool, width: Double, expected: Int
  ) -> (count: Int, line: Line) {
    func line(_ count: Int) -> Line {
      self.line(Self.trimmed(pieces.prefix(count).joined()), size: size, bold: bold)
    }
    var length = 0
    var count = pieces.prefix { piece in
      length += piece.utf8.count
      return length <= expected
    }.count
    count = max(count, 1)
    while count < pieces.count, line(count + 1).width <= width { count += 1 }
    while count > 1, line(count).width > width { count -= 1 }
    return (count, line(count))
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
