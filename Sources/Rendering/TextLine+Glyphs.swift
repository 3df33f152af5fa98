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
    for piece in pieces {
      var pen: Int32 = 0
      let items = unsafe piece.items
      for index in unsafe items.indices {
        guard unsafe place(items[index], of: piece, from: &pen, outlines, &glyphs) else { return nil }
      }
    }
    return glyphs
  }

  /// Adds the glyphs of one font; whether there are any.
  private func place(
    _ item: UnsafeMutablePointer<PangoGlyphItem>, of piece: TextPiece, from pen: inout Int32,
    _ outlines: GlyphOutlines, _ glyphs: inout [PlacedGlyph]
  ) -> Bool {
    guard let font = unsafe item.pointee.item?.pointee.analysis.font, let string = unsafe item.pointee.glyphs
    else { return false }
    let unit = piece.factor / Double(PANGO_SCALE)
    pen += unsafe item.pointee.start_x_offset
    for index in 0..<Int(unsafe string.pointee.num_glyphs) {
      let info = unsafe string.pointee.glyphs[index]
      let (x, y) = (pen + info.geometry.x_offset, info.geometry.y_offset - (unsafe item.pointee.y_offset))
      pen += info.geometry.width
      guard info.glyph != Self.empty else { continue }
      let outline = unsafe outlines.number(of: info.glyph, in: font, scaledBy: piece.factor)
      guard !outlines.outlines[outline].isEmpty else { continue }
      glyphs.append(
        PlacedGlyph(outline: outline, x: piece.x + Double(x) * unit, y: Double(y) * unit - piece.rise))
    }
    pen += unsafe item.pointee.end_x_offset
    return true
  }

  /// The glyph of characters that take no room (`PANGO_GLYPH_EMPTY`).
  private static let empty: UInt32 = 0x0FFF_FFFF
}
