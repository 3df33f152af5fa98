import CPangoCairo
import Graphics

/// A line of text as Pango has set it: glyphs of known fonts at known places.
final class TextLine {
  /// One for each run, from left to right.
  let pieces: [TextPiece]
  /// The room that the text takes.
  let extent: TextExtent
  /// Whether every glyph is an outline; those of emoji are pictures.
  let hasOutlines: Bool
  private var placed: [PlacedGlyph]??

  /// Sets a text.
  ///
  /// - Parameters:
  ///   - ascent: The font's height above the baseline as a share of its size.
  ///   - descent: The font's depth below the baseline as a share of its size.
  init(_ text: StyledText, in context: OpaquePointer?, language: String, ascent: Double, descent: Double) {
    var (pieces, width): ([TextPiece], Double) = ([], 0)
    for run in text.runs where !run.text.isEmpty {
      let piece = unsafe TextPiece(run, at: width, in: context, language: language)
      width += piece.width
      pieces.append(piece)
    }
    self.pieces = pieces
    hasOutlines = !text.plain.unicodeScalars.contains {
      $0.properties.isEmojiPresentation || $0 == "\u{FE0F}"
    }
    extent = TextExtent(
      width: width,
      // The fonts of the glyphs would give other heights for "x" and "激": lines would jump with their words.
      ascent: text.runs.map { ascent * $0.size + $0.rise }.max() ?? 0,
      descent: text.runs.map { descent * $0.size - $0.rise }.max() ?? 0)
  }

  /// The glyphs that show something, by the numbers of the outlines in a collection that must always be the same; nil
  /// where one of them is no outline of a font.
  func glyphs(_ outlines: GlyphOutlines) -> [PlacedGlyph]? {
    if let placed { return placed }
    let glyphs = placedGlyphs(outlines)
    placed = .some(glyphs)
    return glyphs
  }

  /// How many glyphs no font has.
  var unknownGlyphs: Int { pieces.reduce(0) { $0 + $1.unknownGlyphs } }

  /// The family of the font that sets the first glyph.
  var firstFamily: String? {
    guard let item = unsafe pieces.first?.items.first,
      let font = unsafe item.pointee.item?.pointee.analysis.font
    else { return nil }
    let description = unsafe pango_font_describe(font)
    defer { unsafe pango_font_description_free(description) }
    return unsafe pango_font_description_get_family(description).map { unsafe String(cString: $0) }
  }
}
