import CPangoCairo
import Graphics

/// Sets lines of text in one choice of fonts and remembers them.
///
/// It owns its font map and its context, so that several may work at once, each on one thread at a time:
/// Pango's objects have no locks of their own, fontconfig and cairo below them do.
@safe final class Typesetter {
  /// The fonts of every line.
  let font: FontChoice

  let fontMap = unsafe pango_cairo_font_map_new()
  private let context: OpaquePointer?
  private var lines: [StyledText: TextLine] = [:]
  private var linesSet = 0
  /// The outlines of the glyphs that were asked for.
  let outlines = GlyphOutlines()
  /// So many lines take about four megabytes.
  private static let most = 1000
  /// Whether it has set more lines than a dozen drawings have: a long run holds less where such ones are not kept.
  var isWorn: Bool { linesSet > Self.wear || outlines.areMany }
  /// To look fonts up anew takes about 10 ms.
  private static let wear = 400
  private let ascent: Double
  private let descent: Double

  /// A typesetter for the given fonts.
  init(_ font: FontChoice) {
    self.font = font
    unsafe context = unsafe pango_font_map_create_context(fontMap)
    // Places must not depend on the resolution, nor on the settings of the desktop.
    let options = unsafe cairo_font_options_create()
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    unsafe pango_cairo_context_set_font_options(context, options)
    unsafe cairo_font_options_destroy(options)
    unsafe pango_context_set_round_glyph_positions(context, 0)
    unsafe pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    unsafe pango_context_set_language(context, pango_language_from_string(font.language))

    let description = unsafe pango_font_description_new()
    defer { unsafe pango_font_description_free(description) }
    unsafe pango_font_description_set_family(description, font.families.joined(separator: ","))
    unsafe pango_font_description_set_absolute_size(description, TextPiece.size * Double(PANGO_SCALE))
    unsafe pango_context_set_font_description(context, description)
    (ascent, descent) = unsafe Typesetter.proportions(of: description, in: context)
  }

  deinit {
    lines = [:]
    unsafe g_object_unref(UnsafeMutableRawPointer(context))
    unsafe g_object_unref(fontMap)
  }

  /// Lets Pango read fontconfig's settings and caches, which it does on a thread of its own as soon as there is a map.
  static func beginLookup() { unsafe g_object_unref(pango_cairo_font_map_new()) }

  /// A text, set.
  func line(_ text: StyledText) -> TextLine {
    if let line = lines[text] { return line }
    if lines.count == Self.most { lines = [:] }
    let line = unsafe TextLine(
      text, in: context, language: font.language, ascent: ascent, descent: descent)
    lines[text] = line
    linesSet += 1
    return line
  }

  /// The first font's height above and below the baseline as shares of its size.
  private static func proportions(
    of description: OpaquePointer?, in context: OpaquePointer?
  ) -> (Double, Double) {
    guard let font = unsafe pango_context_load_font(context, description) else { return (1, 0.25) }
    defer { unsafe g_object_unref(font) }
    var logical = PangoRectangle()
    // Glyph 0 exists in every font, and each glyph's logical height is the font's.
    unsafe pango_font_get_glyph_extents(font, 0, nil, &logical)
    let unit = TextPiece.size * Double(PANGO_SCALE)
    return (Double(-logical.y) / unit, Double(logical.y + logical.height) / unit)
  }
}
