/// A piece of text in one style.
public struct TextRun: Sendable, Hashable {
  /// The characters.
  public var text: String
  /// The font size in CSS pixels.
  public var size: Double
  /// Whether the strokes are bold.
  public var bold: Bool
  /// Whether the letters slant.
  public var italic: Bool
  /// How far the baseline lies above the line's, in CSS pixels: positive for superscripts.
  public var rise: Double

  /// A run of the given style.
  public init(_ text: String, size: Double, bold: Bool = false, italic: Bool = false, rise: Double = 0) {
    self.text = text
    self.size = size
    self.bold = bold
    self.italic = italic
    self.rise = rise
  }
}

/// One line of text whose style may change from run to run.
public struct StyledText: Sendable, Hashable {
  /// The runs in reading order.
  public var runs: [TextRun]

  /// A line of the given runs.
  public init(_ runs: [TextRun]) {
    self.runs = runs
  }

  /// The characters without their styles.
  public var plain: String { runs.map(\.text).joined() }
}

/// The families that text is set in and the language that picks between regional glyphs.
public struct FontChoice: Sendable, Hashable {
  /// Families in order of preference; the first that has a character draws it.
  public var families: [String]
  /// A BCP 47 tag such as `en` or `zh-cn`.
  public var language: String

  /// The given families for a language.
  public init(families: [String], language: String) {
    self.families = families
    self.language = language
  }
}

/// What a line of text takes up around the start of its baseline, in CSS pixels.
public struct TextExtent: Sendable, Hashable {
  /// From the start of the baseline to where further text would begin.
  public var width: Double
  /// Above the baseline.
  public var ascent: Double
  /// Below the baseline.
  public var descent: Double

  /// An extent of the given measures.
  public init(width: Double, ascent: Double, descent: Double) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }

  /// From the top to the bottom of the line.
  public var height: Double { ascent + descent }
}

/// Tells the layout how much room a text needs.
///
/// Layout knows no fonts: Rendering measures with Pango, tests with a fixed width per character.
public protocol TextMeasurer {
  /// The room that a line of text takes when it is set in the measurer's fonts.
  func measure(_ text: StyledText) -> TextExtent
}
