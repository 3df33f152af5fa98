import TestSupport
import Testing

@testable import Plotting

struct DecimalFormatTests {
  @Test("Numbers with fixed decimals")
  func fixed() {
    let cases: [(Double, Int, String)] = [
      (0, 0, "0"), (0, 2, "0.00"), (1.005, 1, "1.0"), (2.5, 0, "3"), (-2.5, 0, "−3"), (-0.004, 2, "0.00"),
      (0.05, 2, "0.05"), (9999, 0, "9999"), (10_000, 0, "10\u{2009}000"),
      (-1_234_567.891, 2, "−1\u{2009}234\u{2009}567.89"),
      (.infinity, 3, "∞"), (-.infinity, 3, "−∞"), (.nan, 3, "NaN"),
    ]
    for (value, decimals, text) in cases {
      #expect(DecimalFormat.fixed(value, decimals: decimals) == text)
    }
  }

  @Test("Numbers with significant digits, without needless zeros")
  func significant() {
    let cases: [(Double, Int, String)] = [
      (0.25, 3, "0.25"), (1.5, 3, "1.5"), (12, 3, "12"), (0.123456, 3, "0.123"), (999.96, 3, "1000"),
      (-0.5, 2, "−0.5"), (100, 3, "100"), (0.0001234, 2, "0.00012"), (0, 3, "0"),
      (1.5e-7, 3, "$1.5×10^{−7}$"), (-2e12, 3, "$−2×10^{12}$"),
    ]
    for (value, digits, text) in cases {
      #expect(DecimalFormat.significant(value, digits: digits) == text)
    }
  }

  @Test("A text with enough decimals reads back as the number", arguments: 0...6)
  func roundTrip(decimals: Int) {
    withSeeds(300) { seed, random in
      let value = Double.random(in: -1e6...1e6, using: &random)
      let text = DecimalFormat.fixed(value, decimals: decimals)
      let ascii = text.filter { $0 != "\u{2009}" }.map { $0 == "−" ? "-" : String($0) }.joined()
      guard let number = Double(ascii) else {
        Issue.record("\(text) is no number")
        return
      }
      #expect(abs(number - value) <= 0.5000001 / _power10(decimals), "seed \(seed): \(text)")
    }
  }

  @Test(
    "No number traps",
    arguments: [
      Double.greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude, 1e15, 9.99999999e15,
      1e-300 * 1e-10,
      -1e300, 123456789.123, .nan, .infinity,
    ])
  func extremes(value: Double) {
    for digits in 0...8 {
      #expect(!DecimalFormat.fixed(value, decimals: digits).isEmpty)
      let text = DecimalFormat.significant(value, digits: digits)
      #expect(!text.isEmpty)
      if value.isFinite { #expect(!text.contains("∞") && !text.contains("NaN"), "\(text)") }
    }
  }
}
