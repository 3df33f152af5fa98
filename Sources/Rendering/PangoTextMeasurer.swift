import Graphics

/// Measures text by setting it with Pango, in the fonts that will draw it.
///
/// Use each measurer on one thread at a time; any number may work at once.
///
/// Widths are where the pen stands after the text; ascent and descent follow from the size and the first
/// family alone, so that lines keep their distance whatever is written in them.
public final class PangoTextMeasurer: TextMeasurer {
  let typesetter: Typesetter

  /// The fonts it measures in.
  public var font: FontChoice { typesetter.font }

  /// A measurer for the given fonts.
  public init(font: FontChoice) {
    typesetter = Typesetter(font)
  }

  /// The room that a line of text takes, in CSS pixels. A text that was asked for before costs nothing.
  public func measure(_ text: StyledText) -> TextExtent {
    typesetter.line(text).extent
  }
}
