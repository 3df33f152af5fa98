import Gallery
import Testing

/// Patterns as `fnmatch` has them without flags, for which Python's `fnmatch.fnmatchcase` gives these answers.
@Suite struct GlobTests {
  @Test(arguments: [
    ("abc", "abc", true), ("abc", "abcd", false), ("", "", true), ("*", "", true), ("*", "a/b.svg", true),
    ("a*c", "abbbc", true), ("a*c", "abbbd", false), ("*.svg", "loss.svg", true),
    ("*a*b*c", "xxaxxbxxc", true),
    ("*a*b*c", "xxaxxcxxb", false), ("?", "", false), ("?", "激", true), ("a?c", "abc", true),
    ("[a-c]x", "bx", true), ("[a-c]x", "dx", false), ("[!a-c]x", "dx", true), ("[!a-c]x", "ax", false),
    ("[]]", "]", true), ("[", "[", true), ("loss-*", "loss-curve", true), ("**", "abc", true),
    ("*aab", "aaaab", true),
  ])
  func matches(pattern: String, name: String, fits: Bool) {
    #expect(Glob(pattern).matches(name) == fits)
  }
}
