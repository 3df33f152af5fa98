import Testing

@testable import Gallery

/// Words as `sh -c 'printf "%s\n" …'` prints them, for commands without expansions.
@Suite struct ShellWordsTests {
  @Test(arguments: [
    ("", []),
    ("  activation  ", ["activation"]),
    ("a 'b c' d", ["a", "b c", "d"]),
    ("a'b'\"c\"d", ["abcd"]),
    ("''", [""]),
    ("'a\\b'", ["a\\b"]),
    ("\"a\\\"b\\\\c\\n\"", ["a\"b\\c\\n"]),
    ("a\\ b", ["a b"]),
    ("a\\\nb", ["ab"]),
    ("a\nb\tc", ["a", "b", "c"]),
    ("'it'\\''s'", ["it's"]),
    ("$HOME *.svg ~ `x` ;", ["$HOME", "*.svg", "~", "`x`", ";"]),
    ("\"$HOME\"", ["$HOME"]),
    ("--fill 'sepal width (cm)=3.5'", ["--fill", "sepal width (cm)=3.5"]),
    ("激活 '函 数'", ["激活", "函 数"]),
  ])
  func words(text: String, words: [String]) throws {
    #expect(try ShellWords.split(text) == words)
  }

  @Test func namesTheQuoteThatIsOpen() {
    #expect(throws: ShellWords.Unclosed(quote: "'", column: 12)) {
      try ShellWords.split("activation 'a b")
    }
    #expect(throws: ShellWords.Unclosed(quote: "\"", column: 2)) { try ShellWords.split("a\"\\\"") }
  }
}
