/// Numbers as lock files have them: seven significant digits.
///
/// Training on another processor changes the last of a number's sixteen digits; seven are more than any picture
/// shows, and keep the files small.
enum RoundedNumbers {
  /// How many significant digits are kept.
  static let digits = 7

  /// JSON in which every number that is not whole has seven significant digits at most; nothing else changes.
  static func inJSON(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        let end = endOfText(bytes, from: place)
        result += bytes[place..<end]
        place = end
      } else if byte == UInt8(ascii: "-") || isDigit(byte) {
        var end = place + 1
        while end < bytes.count, isNumberPart(bytes[end]) { end += 1 }
        appendRounded(bytes[place..<end], to: &result)
        place = end
      } else {
        result.append(byte)
        place += 1
      }
    }
    return result
  }

  /// A number with seven significant digits; whole numbers stay.
  static func rounded(_ value: Double) -> Double {
    guard value.isFinite, value != value.rounded() || abs(value) >= 1e15 else { return value }
    // The binary exponent times log10(2) is the decimal one, give or take one.
    var power = Int((Double(value.exponent) * 0.301_029_995_663_981_2).rounded(.down))
    let limit = 1e7
    for _ in 0..<2 {
      let shift = digits - 1 - power
      let scaled = abs(shift) <= 22 ? (shift >= 0 ? value * power10(shift) : value / power10(-shift)) : .nan
      guard scaled.isFinite else { return written(value) }
      let whole = scaled.rounded()
      if abs(whole) < limit {
        // One division of exact numbers gives the nearest number to the decimal one.
        return shift >= 0 ? whole / power10(shift) : whole * power10(-shift)
      }
      power += 1
    }
    return written(value)
  }

  /// The rounding of very small and very large numbers, by their digits.
  private static func written(_ value: Double) -> Double {
    let text = "\(abs(value))"
    let exponent = text.split(separator: "e").dropFirst().first.flatMap { Int($0) } ?? 0
    guard let mantissa = text.split(separator: "e").first.flatMap({ Double($0) }), mantissa < 10 else {
      return value
    }
    let short = (mantissa * 1e6).rounded() / 1e6
    return Double("\(value < 0 ? "-" : "")\(short)e\(exponent)") ?? value
  }

  private static func power10(_ power: Int) -> Double { (0..<power).reduce(1.0) { result, _ in result * 10 } }

  private static func appendRounded(_ number: ArraySlice<UInt8>, to result: inout [UInt8]) {
    // Short numbers have few digits, whole ones stay.
    guard number.count > digits, number.contains(where: { !isDigit($0) && $0 != UInt8(ascii: "-") }),
      let value = Double(String(decoding: number, as: UTF8.self))
    else {
      result += number
      return
    }
    let rounded = rounded(value)
    if rounded == value { result += number } else { result += text(rounded).utf8 }
  }

  private static func text(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Where the text that begins at a quotation mark ends, after its second one.
  private static func endOfText(_ bytes: [UInt8], from start: Int) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(place + 1, bytes.count)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isNumberPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
      || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-")
  }
}
