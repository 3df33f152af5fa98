import CPangoCairo
import Graphics

/// A line of text as Pango has set it: glyphs of known fonts at known places.
@safe final class TextLine {
  private let layout: OpaquePointer?

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
    let plain = text.plain.drawable
    let layout = unsafe pango_layout_new(context)
    unsafe pango_layout_set_single_paragraph_mode(layout, 1)
    unsafe pango_layout_set_text(layout, plain, Int32(plain.utf8.count))
    let attributes = AttributeList()
    attributes.add(text, language: language)
    unsafe pango_layout_set_attributes(layout, attributes.pointer)
    unsafe self.layout = unsafe layout
    hasOutlines = !plain.unicodeScalars.contains { $0.properties.isEmojiPresentation || $0 == "\u{FE0F}" }

    var logical = PangoRectangle()
    unsafe pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, 0), nil, &logical)
    extent = TextExtent(
      width: Double(logical.width) / Double(PANGO_SCALE),
      // The fonts of the glyphs would give other heights for "x" and "激": lines would jump with their words.
      ascent: text.runs.map { ascent * $0.size + $0.rise }.max() ?? 0,
      descent: text.runs.map { descent * $0.size - $0.rise }.max() ?? 0)
  }

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// Pango's line, alive as long as this object.
  var pointer: UnsafeMutablePointer<PangoLayoutLine>? {
    unsafe pango_layout_get_line_readonly(layout, 0)
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
  var unknownGlyphs: Int { Int(unsafe pango_layout_get_unknown_glyphs_count(layout)) }

  /// The family of the font that sets the first glyph.
  var firstFamily: String? {
    guard let runs = unsafe pointer?.pointee.runs, let data = unsafe runs.pointee.data else { return nil }
    let run = unsafe data.assumingMemoryBound(to: PangoGlyphItem.self)
    guard let font = unsafe run.pointee.item?.pointee.analysis.font else { return nil }
    let description = unsafe pango_font_describe(font)
    defer { unsafe pango_font_description_free(description) }
    return unsafe pango_font_description_get_family(description).map { unsafe String(cString: $0) }
  }
}
