import Graphics
import Testing

@testable import Rendering

@Suite struct PangoTextMeasurerTests {
  let measurer = PangoTextMeasurer(font: testFont)

  func measure(_ text: String, size: Double = 10, bold: Bool = false, rise: Double = 0) -> TextExtent {
    measurer.measure(StyledText([TextRun(text, size: size, bold: bold, rise: rise)]))
  }

  @Test func heightFollowsFromTheSizeAlone() {
    // DejaVu Sans has hhea ascender 1901 and descender −483 of 2048 units.
    for text in ["x", "gÄ", "激活", "σ²"] {
      let extent = measure(text, size: 20)
      #expect(abs(extent.ascent - 20 * 1901 / 2048) < 0.01)
      #expect(abs(extent.descent - 20 * 483 / 2048) < 0.01)
    }
  }

  @Test func widthsAreTheFontsAdvances() {
    // DejaVu Sans: every digit advances by 1303 of 2048 units, a capital H by 1540.
    #expect(abs(measure("0123456789").width - 100 * 1303 / 2048) < 0.02)
    #expect(abs(measure("H", size: 32).width - 32 * 1540 / 2048) < 0.01)
    #expect(abs(measure("激活").width - 20) < 0.01, "Han characters are one em wide")
  }

  @Test func widthGrowsWithTheSize() {
    let unit = measure("Training loss", size: 10).width
    for size in [7.5, 9, 13, 25] {
      #expect(abs(measure("Training loss", size: size).width - unit * size / 10) < 0.05)
    }
    #expect(measure("Training loss", bold: true).width > unit)
  }

  @Test func risesMoveTheExtent() {
    let plain = measure("2")
    let raised = measure("2", rise: 4)
    #expect(abs(raised.ascent - plain.ascent - 4) < 1e-9)
    #expect(abs(raised.descent - plain.descent + 4) < 1e-9)
    #expect(raised.width == plain.width)
    let both = measurer.measure(StyledText([TextRun("x", size: 10), TextRun("2", size: 6, rise: 5)]))
    #expect(abs(both.ascent - (6 * 1901.0 / 2048 + 5)) < 0.01)
    #expect(both.descent == plain.descent)
  }

  @Test func emptyTextsHaveNoWidth() {
    #expect(measure("").width == 0)
    #expect(measurer.measure(StyledText([])) == TextExtent(width: 0, ascent: 0, descent: 0))
  }

  @Test func controlCharactersKeepOneLine() {
    #expect(measure("a\nb").ascent == measure("a").ascent)
    #expect(measure("a\nb").width > measure("a").width)
  }
}
