/// Splits a command as a POSIX shell does, but expands nothing: `$`, `*` and `;` are ordinary characters.
package enum ShellWords {
  /// A quotation mark without its partner.
  package struct Unclosed: Error, Equatable, CustomStringConvertible {
    /// The mark.
    package let quote: Character
    /// Where it stands, counted in characters from 1.
    package let column: Int

    package var description: String { "the quotation mark \(quote) in column \(column) is not closed" }
  }

  /// The words of a command.
  package static func split(_ text: String) throws(Unclosed) -> [String] {
    var reader = Reader(rest: Array(text))
    return try reader.words()
  }

  private struct Reader {
    var rest: [Character]
    var place = 0

    mutating func words() throws(Unclosed) -> [String] {
      var words: [String] = []
      while let word = try next() { words.append(word) }
      return words
    }

    /// The next word; nil at the end.
    private mutating func next() throws(Unclosed) -> String? {
      while place < rest.count, rest[place].isWhitespace { place += 1 }
      guard place < rest.count else { return nil }
      var word = ""
      while place < rest.count, !rest[place].isWhitespace {
        let character = rest[place]
        switch character {
        case "'", "\"": try word += quoted(by: character)
        case "\\":
          // A line that ends in a backslash goes on in the next.
          if place + 1 < rest.count, !rest[place + 1].isNewline { word.append(rest[place + 1]) }
          place += 2
        default:
          word.append(character)
          place += 1
        }
      }
      return word
    }

    private mutating func quoted(by quote: Character) throws(Unclosed) -> String {
      let start = place
      var text = ""
      place += 1
      while place < rest.count, rest[place] != quote {
        // Between double quotes a backslash protects only what would mean something there.
        if quote == "\"", rest[place] == "\\", place + 1 < rest.count, "\"\\$`".contains(rest[place + 1]) {
          place += 1
        }
        text.append(rest[place])
        place += 1
      }
      guard place < rest.count else { throw Unclosed(quote: quote, column: start + 1) }
      place += 1
      return text
    }
  }
}
