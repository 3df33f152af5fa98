import Dispatch
import Graphics

/// Measurers that wait for the next drawing in their fonts: finding fonts and setting the same words again takes a large
/// part of a small drawing's time.
package enum MeasurerPool {
  private static let idle = Guarded<[FontChoice: [PangoTextMeasurer]]>([:])
  private static let pending = Guarded<[FontChoice: DispatchSemaphore]>([:])

  /// Begins to read which fonts there are, on another thread.
  package static func beginLookup() { Typesetter.beginLookup() }

  /// Begins to look the given fonts up, on another thread; who borrows a measurer of them waits until they are found.
  package static func prepare(_ font: FontChoice) {
    let isReady = DispatchSemaphore(value: 0)
    pending.use { $0[font] = isReady }
    DispatchQueue.global(qos: .userInitiated).async {
      let measurer = PangoTextMeasurer(font: font)
      for isBold in [false, true] { _ = measurer.measure(StyledText([TextRun("x", size: 12, bold: isBold)])) }
      idle.use { $0[font, default: []].append(measurer) }
      isReady.signal()
    }
  }

  /// Lends a measurer of the given fonts, which nobody else uses meanwhile. What it measures does not depend on what
  /// it has measured before.
  package static func lend<Result>(
    _ font: FontChoice, to body: (PangoTextMeasurer) throws -> Result
  ) rethrows -> Result {
    pending.use { $0.removeValue(forKey: font) }?.wait()
    let measurer = idle.use { $0[font]?.popLast() } ?? PangoTextMeasurer(font: font)
    defer { if !measurer.typesetter.isWorn { idle.use { $0[font, default: []].append(measurer) } } }
    return try body(measurer)
  }
}
