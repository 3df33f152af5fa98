import Testing

@testable import Networks

struct CSVNumberTests {
  private func read(_ text: String) -> CSVNumber {
    let bytes = Array("1,\(text),2".utf8)
    return CSVNumber.read(bytes.span, in: 2..<2 + text.utf8.count)
  }

  /// The standard library rounds correctly; every way of writing a number must give its bits.
  @Test func randomNumbersKeepTheirBits() {
    var generator = PCG64(seed: 1)
    for _ in 0..<20_000 {
      let bits = Double(bitPattern: generator.next())
      let digits = Double(generator.integer(in: -999_999..<1_000_000)) / 1000
      for number in [bits, digits, generator.standardNormal()] where number.isFinite {
        #expect(read("\(number)") == .number(number))
      }
    }
  }

  /// All that fits into 19 digits takes one division; ties between two Doubles are the hard cases.
  @Test func longFractionsKeepTheirBits() {
    var generator = PCG64(seed: 2)
    for round in 0..<20_000 {
      let tie = 1 << 53 + generator.integer(in: 0..<1 << 50) * 2 + 1
      let digits = "\(round % 2 == 0 ? tie : generator.integer(in: 1 << 53..<Int.max))"
      for zeros in [0, 1, digits.count / 2, digits.count] {
        let text = "\(digits.dropLast(zeros)).\(digits.suffix(zeros))"
        #expect(read(text) == Double(text).map(CSVNumber.number))
      }
    }
  }

  @Test(arguments: [
    "0", "-0", "+1", "1.", ".5", "-.5e-3", "1e3", "1E+3", "007", "9007199254740993", "0.1",
    "123456789012345678901234567890",
    "12345678901234567890.", "1e22", "1e23", "1.7976931348623157e308", "4.9e-324", "1e-400",
    "0.000000000000000000000000001",
    "2.2250738585072011e-308", "8.5e22", "0e99999999999999999999",
  ])
  func agreesWithTheStandardLibrary(text: String) throws {
    let expected = try #require(Double(text))
    guard case .number(let value) = read("  \(text)\t") else {
      Issue.record("\(text) was not read as a number")
      return
    }
    #expect(value.bitPattern == expected.bitPattern)
  }

  @Test(arguments: ["1e400", "-1e99999999999", "nan", "NaN", "-inf", "Infinity"])
  func numbersBeyondRangeAreNotFinite(text: String) { #expect(read(text) == .notFinite) }

  @Test(arguments: ["", "  ", "NA", "n/a", "null", "None", "?", "<NA>"])
  func missingValues(text: String) { #expect(read(text) == .missing) }

  @Test(arguments: [
    "0x10", "1,5", "1e", "e5", ".", "-", "+-1", "1 2", "1_000", "1.2.3", "1e5.5", "١", "1f", "abc",
  ])
  func everythingElseIsText(text: String) { #expect(read(text) == .text) }
}
