import Graphics
import Plotting
import Testing

@testable import Rendering

@Suite struct MeasurerPoolTests {
  @Test("A measurer that has set many lines is not kept, another one is")
  func wornMeasurers() {
    let font = FontChoice(preferring: "worn measurer test", language: "en")
    let first = MeasurerPool.lend(font) { measurer in
      for number in 1...400 { _ = measurer.measure(StyledText([TextRun("\(number)", size: 12)])) }
      #expect(!measurer.typesetter.isWorn)
      return measurer
    }
    MeasurerPool.lend(font) { measurer in
      #expect(measurer === first)
      // What was set before costs nothing.
      _ = measurer.measure(StyledText([TextRun("1", size: 12)]))
      #expect(!measurer.typesetter.isWorn)
      _ = measurer.measure(StyledText([TextRun("401", size: 12)]))
      #expect(measurer.typesetter.isWorn)
    }
    MeasurerPool.lend(font) { #expect($0 !== first) }
  }

  @Test("A measurer that holds many outlines is not kept, another one is")
  func largeMeasurers() {
    // A choice that no other test borrows at the same time.
    let font = FontChoice(preferring: "measurer pool test", language: "en")
    let first = ObjectIdentifier(MeasurerPool.lend(font) { $0 })
    MeasurerPool.lend(font) { measurer in
      #expect(ObjectIdentifier(measurer) == first)
      let typesetter = measurer.typesetter
      for size in 1...501 {
        let line = typesetter.line(StyledText([TextRun("abcdefghij", size: Double(size) / 10)]))
        _ = line.glyphs(typesetter.outlines)
      }
      #expect(typesetter.outlines.areMany)
    }
    MeasurerPool.lend(font) { #expect(!$0.typesetter.outlines.areMany) }
  }
}
