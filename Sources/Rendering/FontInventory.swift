import Graphics

/// The libraries that draw, and the fonts they find on this machine.
public struct FontInventory: Sendable, Hashable {
  /// A kind of characters and the font that draws it.
  public struct Coverage: Sendable, Hashable {
    /// `Latin`, `Greek`, `math` or `CJK`.
    public let script: String
    /// The family that draws it; nil if no font has it.
    public let family: String?
    /// Whether that family is one of those asked for, not another that had to step in.
    public let isPreferred: Bool
    /// What to install to have it drawn as intended.
    public let remedy: String
  }

  /// The version of cairo, as in `1.16.0`.
  public let cairoVersion: String
  /// The version of Pango, as in `1.50.12`.
  public let pangoVersion: String
  /// The families asked for that are installed, in their order.
  public let installedFamilies: [String]
  /// Which font draws what.
  public let coverage: [Coverage]
  /// Whether fontconfig can read its configuration; if not, fonts of other folders may be missing.
  public let isConfigured: Bool

  /// Looks at this machine's fonts.
  ///
  /// - Parameter font: The families asked for.
  public init(font: FontChoice) {
    let typesetter = Typesetter(font)
    let installed = typesetter.familyNames
    isConfigured = FontConfiguration.isReadable()
    cairoVersion = LibraryVersions.cairo
    pangoVersion = LibraryVersions.pango
    installedFamilies = font.families.filter { wanted in
      installed.contains { $0.lowercased() == wanted.lowercased() }
    }
    coverage = FontInventory.samples.map { script, sample in
      let line = typesetter.line(StyledText([TextRun(String(sample), size: 12)]))
      let family = line.unknownGlyphs > 0 ? nil : line.firstFamily
      return Coverage(
        script: script, family: family,
        isPreferred: font.families.contains { $0.lowercased() == family?.lowercased() },
        remedy: GlyphKind(sample).remedy)
    }
  }

  /// A character of each kind that is drawn by few fonts.
  private static let samples: [(String, Character)] = [
    ("Latin", "n"), ("Greek", "\u{3C3}"), ("math", "\u{2202}"), ("CJK", "\u{6FC0}"),
  ]
}
