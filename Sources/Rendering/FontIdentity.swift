import CPangoCairo
import Graphics

/// A font that a drawing is set in, with what tells it from other versions of itself.
package struct FontIdentity: Hashable, Sendable, Comparable {
  /// Family and style, as in `DejaVu Sans Bold`.
  package let name: String
  /// The version in the font's own words, as in `2.37`, then the checksum of its file.
  package let version: String

  package static func < (a: FontIdentity, b: FontIdentity) -> Bool {
    (a.name, a.version) < (b.name, b.version)
  }

  /// The name and the version.
  package init(name: String, version: String) {
    self.name = name
    self.version = version
  }

  /// The identity of a font that Pango has loaded.
  init?(_ font: UnsafeMutablePointer<PangoFont>?) {
    guard let font = unsafe font, let face = unsafe hb_font_get_face(pango_font_get_hb_font(font)) else {
      return nil
    }
    let description = unsafe pango_font_describe(font)
    defer { unsafe pango_font_description_free(description) }
    unsafe pango_font_description_unset_fields(description, PANGO_FONT_MASK_SIZE)
    guard let text = unsafe pango_font_description_to_string(description) else { return nil }
    defer { unsafe g_free(text) }
    name = unsafe String(cString: text)
    version = unsafe Self.version(of: face)
  }

  /// Revision and checksum of the table `head` (OpenType 1.9): what changes with every version of a font.
  private static func version(of face: OpaquePointer) -> String {
    let tag: UInt32 = 0x6865_6164
    let table = unsafe hb_face_reference_table(face, tag)
    defer { unsafe hb_blob_destroy(table) }
    var length: UInt32 = 0
    guard let data = unsafe hb_blob_get_data(table, &length), length >= 12 else { return "unknown" }
    func word(_ offset: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 << 8 | UInt32(UInt8(bitPattern: unsafe data[offset + $1])) }
    }
    let (revision, checksum) = (word(4), String(word(8), radix: 16))
    let thousandths = Int((Double(revision) * 1000 / 65536).rounded())
    let decimals = String(thousandths % 1000 + 1000).dropFirst()
    let zeros = String(repeating: "0", count: 8 - checksum.count)
    return "\(thousandths / 1000).\(decimals) #\(zeros)\(checksum)"
  }
}

extension PangoTextMeasurer {
  /// The fonts that set a drawing's texts, each once, by name.
  package func fonts(in scene: Scene) -> [FontIdentity] {
    let typesetter = scene.font == font ? typesetter : Typesetter(scene.font)
    var seen: Set<StyledText> = []
    var fonts: Set<FontIdentity> = []
    for text in scene.items.flatMap(\.texts) where seen.insert(text).inserted {
      fonts.formUnion(typesetter.line(text).fonts(typesetter.outlines))
    }
    return fonts.sorted()
  }
}

extension TextLine {
  /// The fonts of the line's runs.
  fileprivate func fonts(_ outlines: GlyphOutlines) -> [FontIdentity] {
    pieces.flatMap { piece in
      unsafe piece.items.compactMap { item in
        unsafe item.pointee.item?.pointee.analysis.font.flatMap { unsafe outlines.identity(of: $0) }
      }
    }
  }
}
