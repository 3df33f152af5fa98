import Foundation
import Testing

@testable import Gallery

/// Seven significant digits, compared with C's `%.6e`.
@Suite struct RoundedNumbersTests {
  @Test func sevenDigitsAsPrintfGivesThem() throws {
    var generator = Generator(state: 1)
    for _ in 0..<20_000 {
      let power = Double.random(in: -30...14, using: &generator)
      let value = (Bool.random(using: &generator) ? 1 : -1) * pow(10, power)
      // Whole numbers stay.
      if value == value.rounded() { continue }
      let printed = try #require(Double(String(format: "%.6e", value)))
      let rounded = RoundedNumbers.rounded(value)
      // Where the eighth digit is 5 and all others 0, but for the last bits, either neighbour is right.
      let isTie = abs(abs(value - printed) - abs(value - rounded)) <= abs(value) * 1e-15
      #expect(rounded == printed || isTie, "\(value) became \(rounded), not \(printed)")
      #expect(RoundedNumbers.rounded(rounded) == rounded)
    }
  }

  @Test(arguments: [
    ("[0.123456789,1,-0.3000000000000004]", "[0.1234568,1,-0.3]"),
    (
      "{\"a\":\"0.123456789 \\\" 0.123456789\",\"b\":1.23456789e-05}",
      "{\"a\":\"0.123456789 \\\" 0.123456789\",\"b\":1.234568e-05}"
    ),
    ("[123456789,1234567890123,1.5,null,true]", "[123456789,1234567890123,1.5,null,true]"),
    ("[123456789.25]", "[123456800]"), ("[0.99999999]", "[1]"), ("[-1.23456749999]", "[-1.234567]"),
    ("[1.2345678901234567e+30]", "[1.234568e+30]"), ("[]", "[]"),
  ])
  func json(text: String, rounded: String) {
    #expect(String(decoding: RoundedNumbers.inJSON(Array(text.utf8)), as: UTF8.self) == rounded)
  }

  /// Knuth's linear congruential generator.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }
}
