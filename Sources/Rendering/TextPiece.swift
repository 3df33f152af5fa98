import CPangoCairo
import Graphics

/// A stretch of text in one style, set by Pango in one size for all and scaled to its own.
///
/// Fontconfig looks every size of every style up anew, which takes longer than to set the text; outlines and advances
/// without hinting are the same in all sizes.
@safe final class TextPiece {
  private let layout: OpaquePointer?
  /// What Pango's lengths are multiplied by.
  let factor: Double
  /// Where it starts, from the start of the line, in CSS pixels.
  let x: Double
  /// How far its baseline lies above the line's, in CSS pixels.
  let rise: Double

  /// The size that Pango sets, in CSS pixels.
  static let size = 64.0

  /// Sets a run of text.
  init(_ run: TextRun, at x: Double, in context: OpaquePointer?, language: String) {
    let text = run.text.drawable
    let layout = unsafe pango_layout_new(context)
    unsafe pango_layout_set_single_paragraph_mode(layout, 1)
    unsafe pango_layout_set_text(layout, text, Int32(text.utf8.count))
    let attributes = AttributeList(run, language: language)
    unsafe pango_layout_set_attributes(layout, attributes.pointer)
    unsafe self.layout = unsafe layout
    // Beyond a million pixels Pango's whole numbers would overflow.
    factor = min(max(run.size, 0), 1e6) / Self.size
    self.x = x
    rise = min(max(run.rise, -1e6), 1e6)
  }

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// Pango's line, alive as long as this object.
  var line: UnsafeMutablePointer<PangoLayoutLine>? { unsafe pango_layout_get_line_readonly(layout, 0) }

  /// The room that it takes, in CSS pixels.
  var width: Double {
    var logical = PangoRectangle()
    unsafe pango_layout_line_get_extents(line, nil, &logical)
    return Double(logical.width) / Double(PANGO_SCALE) * factor
  }

  /// How many glyphs no font has.
  var unknownGlyphs: Int { Int(unsafe pango_layout_get_unknown_glyphs_count(layout)) }

  /// The glyphs of each font, from left to right.
  var items: [UnsafeMutablePointer<PangoGlyphItem>] {
    var items: [UnsafeMutablePointer<PangoGlyphItem>] = unsafe []
    var next = unsafe line?.pointee.runs
    while let node = unsafe next {
      if let data = unsafe node.pointee.data {
        unsafe items.append(data.assumingMemoryBound(to: PangoGlyphItem.self))
      }
      unsafe next = unsafe node.pointee.next
    }
    return unsafe items
  }
}
