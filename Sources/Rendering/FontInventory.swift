import CPangoCairo
import Graphics

/// Which fonts this machine offers for the scripts that figures use.
public struct FontInventory: Sendable {
  /// A script with the family that sets it.
  public struct Entry: Sendable {
    /// What the characters are for: `Latin`, `math`, `Chinese`.
    public var script: String
    /// The family of the font that has them; nil if none has.
    public var family: String?
    /// The Debian package that brings the recommended family.
    public var package: String
  }

  /// The version of cairo that is loaded.
  public let cairoVersion: String
  /// The version of Pango that is loaded.
  public let pangoVersion: String
  /// The scripts in the order of their use.
  public let entries: [Entry]

  /// Asks the fonts of a choice for a character of each script.
  public init(_ font: FontChoice) {
    cairoVersion = unsafe String(cString: cairo_version_string())
    pangoVersion = unsafe String(cString: pango_version_string())
    let typesetter = Typesetter(font)
    let samples = [
      ("Latin", "n", "fonts-dejavu-core"), ("math", "∂", "fonts-dejavu-core"),
      ("Chinese", "激", "fonts-noto-cjk"),
    ]
    entries = samples.map { script, sample, package in
      let line = typesetter.line(StyledText([TextRun(sample, size: 12)]))
      return Entry(script: script, family: line.unknownGlyphs == 0 ? line.firstFamily : nil, package: package)
    }
  }
}
