import Graphics

/// A text in a PNG, in Unicode (section 11.3.3.4 of the specification: `iTXt`).
struct PNGText {
  /// One of the specification's keywords: 1 to 79 characters of Latin-1.
  let keyword: String
  /// The language, by RFC 3066.
  let language: String
  let text: String

  /// The title and the alternative text of a drawing, as far as it has them.
  static func all(of scene: Scene) -> [PNGText] {
    [("Title", scene.title), ("Description", scene.alternativeText)].filter { !$0.1.isEmpty }.map {
      PNGText(keyword: $0.0, language: scene.font.language, text: $0.1)
    }
  }

  /// Keyword, no compression, language, no translated keyword, text; the fields end in a zero byte, which a text has
  /// no place for.
  var chunk: [UInt8] {
    Array(keyword.utf8) + [0, 0, 0] + Array(language.utf8) + [0, 0] + text.utf8.filter { $0 != 0 }
  }
}
