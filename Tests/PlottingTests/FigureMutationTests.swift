import Graphics
import Plotting
import TestSupport
import Testing

struct FigureMutationTests {
  /// What numbers and texts of a figure may be replaced by.
  private static let replacements = [
    "0", "-1", "1", "1e308", "-1e308", "1.7e308", "1e-308", "4.9e-324", "0.1", "2147483648",
    "9223372036854775807",
    "-9223372036854775808", "null", "true", "[]", "{}", "\"\"", "\"class3\"", "\"$x^{\"", "\"class\"",
    "[0,1]",
    "[-1e308,1e308]", "[1e308,1.7e308]", "[null,null]", "[[1]]", "1000000",
  ]

  /// The places of the values in the text: numbers, texts, flags and whole arrays of numbers.
  private func values(_ json: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for (index, byte) in json.enumerated() {
      guard ",[]{}:".utf8.contains(byte) else { continue }
      if start < index { ranges.append(start..<index) }
      if byte == UInt8(ascii: "["), let end = json[index...].firstIndex(of: UInt8(ascii: "]")) {
        ranges.append(index..<end + 1)
      }
      start = index + 1
    }
    return ranges
  }

  private func draw(_ json: [UInt8]) throws -> Bool {
    guard let figure = try? Figure(json: json) else { return false }
    let scene = figure.scene(measurer: FixedWidthMeasurer())
    #expect(!scene.description.isEmpty)
    let again = try Figure(json: figure.json())
    #expect(again == figure.resolved())
    return true
  }

  @Test("Figures with values replaced are rejected or drawn, and never trap", arguments: 0..<4)
  func replacedValues(part: UInt64) throws {
    let json = try SampleFigure.figure.json()
    let places = values(json)
    var drawn = 0
    try withSeeds(200, from: 200 * part) { _, random in
      var mutated = json
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        guard let place = places.randomElement(using: &random), place.upperBound <= mutated.count,
          let text = Self.replacements.randomElement(using: &random)
        else { continue }
        mutated.replaceSubrange(place, with: Array(text.utf8))
      }
      if try draw(mutated) { drawn += 1 }
    }
    #expect(drawn > 5, "many mutations still are figures")
  }

  @Test("Damaged bytes are rejected or drawn, and never trap")
  func damagedBytes() throws {
    let json = try SampleFigure.figure.json()
    try withSeeds(500) { _, random in
      var mutated = json
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: 0..<mutated.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: mutated[index] = UInt8.random(in: 0...255, using: &random)
        case 1: mutated[index] = "0123456789-e.,[]{}\"".utf8.randomElement(using: &random) ?? 0
        case 2: mutated.remove(at: index)
        default: mutated.insert(mutated[index], at: index)
        }
      }
      _ = try draw(mutated)
    }
  }

  @Test("A figure cut off anywhere is rejected")
  func truncated() throws {
    let json = try SampleFigure.figure.json()
    for end in stride(from: 0, to: json.count - 1, by: 7) {
      #expect(throws: FigureError.self) { try Figure(json: Array(json[..<end])) }
    }
  }
}
