/// The characters that Chinese, Japanese and Korean share but write differently.
enum Han {
  /// Whether a language is one that writes them, given by its BCP 47 tag.
  static func isWritten(in language: String) -> Bool {
    ["zh", "ja", "ko"].contains(language.prefix { $0 != "-" && $0 != "_" }.lowercased())
  }

  /// Whether a character's shape or its punctuation depends on which of these languages it stands in.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x303F: true  // radicals, ideographic punctuation
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: true  // unified and compatibility ideographs
    case 0xFF00...0xFFEF: true  // full-width forms
    case 0x20000...0x3FFFF: true  // further ideographs
    default: false
    }
  }
}
