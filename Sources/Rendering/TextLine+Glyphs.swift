import CPangoCairo

/// A glyph of a line of text.
struct PlacedGlyph {
  /// The number of its outline.
  let outline: Int
  /// Its place from the start of the baseline, in CSS pixels.
  let x: Double
  let y: Double
}

extension TextLine {
  /// The glyphs that show something; nil where one of them is no outline of a font: emoji, and the boxes that stand for
  /// characters that no font has.
  func placedGlyphs(_ outlines: GlyphOutlines) -> [PlacedGlyph]? {
    guard hasOutlines, unknownGlyphs == 0 else { return nil }
    var glyphs: [PlacedGlyph] = []
    var pen: Int32 = 0
    var next = unsafe pointer?.pointee.runs
    while let node = unsafe next {
      unsafe next = unsafe node.pointee.next
      guard let data = unsafe node.pointee.data else { continue }
      let run = unsafe data.assumingMemoryBound(to: PangoGlyphItem.self)
      guard let font = unsafe run.pointee.item?.pointee.analysis.font,
        let string = unsafe run.pointee.glyphs
      else { return nil }
      let rise = unsafe run.pointee.y_offset
      pen += unsafe run.pointee.start_x_offset
      for index in 0..<Int(unsafe string.pointee.num_glyphs) {
        let info = unsafe string.pointee.glyphs[index]
        let place = (x: pen + info.geometry.x_offset, y: info.geometry.y_offset - rise)
        pen += info.geometry.width
        guard info.glyph != Self.empty else { continue }
        let outline = unsafe outlines.number(of: info.glyph, in: font)
        guard !outlines.outlines[outline].isEmpty else { continue }
        let unit = Double(PANGO_SCALE)
        glyphs.append(PlacedGlyph(outline: outline, x: Double(place.x) / unit, y: Double(place.y) / unit))
      }
      pen += unsafe run.pointee.end_x_offset
    }
    return glyphs
  }

  /// The glyph of characters that take no room (`PANGO_GLYPH_EMPTY`).
  private static let empty: UInt32 = 0x0FFF_FFFF
}
