/// What sort of font has a character.
enum GlyphKind: CaseIterable {
  /// Latin, Greek and mathematical characters.
  case common
  /// Chinese, Japanese and Korean.
  case eastAsian
  /// Small pictures.
  case emoji
  /// All else.
  case other

  /// The sort of font that a character is found in.
  init(_ character: Character) {
    guard let scalar = character.unicodeScalars.first else {
      self = .other
      return
    }
    self =
      if scalar.properties.isEmojiPresentation {
        .emoji
      } else if Han.contains(scalar) {
        .eastAsian
      } else {
        switch scalar.value {
        case 0x1100...0x11FF, 0x3040...0x33FF, 0xA960...0xA97F, 0xAC00...0xD7FF: .eastAsian
        case 0x0020...0x03FF, 0x1D00...0x2BFF, 0x1D400...0x1D7FF: .common
        case 0x1F000...0x1FAFF: .emoji
        default: .other
        }
      }
  }

  /// What to install for it: a package of Debian, elsewhere a font.
  var remedy: String {
    #if os(Linux)
      switch self {
      case .common: "the package fonts-dejavu-core or fonts-dejavu-extra"
      case .eastAsian: "the package fonts-noto-cjk"
      case .emoji: "the package fonts-noto-color-emoji"
      case .other: "a font that has it"
      }
    #else
      switch self {
      case .common: "the font DejaVu Sans"
      case .eastAsian: "the font Noto Sans CJK SC"
      case .emoji: "the font Noto Color Emoji"
      case .other: "a font that has it"
      }
    #endif
  }
}
