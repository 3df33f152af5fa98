import Graphics

/// Measurers that wait for the next drawing in their fonts: finding fonts and setting the same words again takes a large
/// part of a small drawing's time.
package enum MeasurerPool {
  private static let idle = Guarded<[FontChoice: [PangoTextMeasurer]]>([:])

  /// Lends a measurer of the given fonts, which nobody else uses meanwhile. What it measures does not depend on what
  /// it has measured before.
  package static func lend<Result>(
    _ font: FontChoice, to body: (PangoTextMeasurer) throws -> Result
  ) rethrows -> Result {
    let measurer = idle.use { $0[font]?.popLast() } ?? PangoTextMeasurer(font: font)
    defer { idle.use { $0[font, default: []].append(measurer) } }
    return try body(measurer)
  }
}
