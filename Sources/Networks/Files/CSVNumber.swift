/// What the text of a cell means as a number, whatever the locale: an optional sign, decimal digits with at most
/// one point, an optional exponent; spaces around it do not matter.
enum CSVNumber: Equatable {
  /// A finite number.
  case number(Double)
  /// Nothing, or a word that pandas and R write for a missing value.
  case missing
  /// NaN, an infinity, or a number beyond the range of Double.
  case notFinite
  /// Anything else.
  case text

  // Cells are passed as an array and a range, by static functions: a slice, or an initializer's argument, would
  // count references for each cell, which takes longer than reading the number.

  /// Reads the bytes of a cell.
  static func read(_ bytes: [UInt8], in cell: Range<Int>) -> CSVNumber {
    let trimmed = trim(bytes, cell)
    guard let decimal = Decimal.read(bytes, in: trimmed) else { return word(bytes[trimmed]) }
    if let exact = decimal.exactValue { return .number(exact) }
    // Only what has the grammar checked above is left for the standard library's correct rounding.
    let value = Double(String(decoding: bytes[trimmed], as: UTF8.self)) ?? .nan
    return value.isFinite ? .number(value) : .notFinite
  }

  private static func trim(_ bytes: [UInt8], _ cell: Range<Int>) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var (start, end) = (cell.lowerBound, cell.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while start < end, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> CSVNumber {
    guard bytes.count <= 9 else { return .text }
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "", "na", "n/a", "<na>", "#n/a", "null", "none", "?": return .missing
    case "nan", "+nan", "-nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity": return .notFinite
    default: return .text
    }
  }

  /// A decimal number taken apart: ±`digits` × 10^`exponent`.
  private struct Decimal {
    var isNegative = false
    var digits: UInt64 = 0
    var exponent = 0
    /// Whether there were more digits than `digits` can hold.
    var isCut = false

    /// Nil where the bytes do not have the grammar of a number.
    static func read(_ bytes: [UInt8], in cell: Range<Int>) -> Decimal? {
      var decimal = Decimal()
      let end = cell.upperBound
      var position = cell.lowerBound
      decimal.isNegative = position < end && bytes[position] == UInt8(ascii: "-")
      if decimal.isNegative || (position < end && bytes[position] == UInt8(ascii: "+")) { position += 1 }
      var count = decimal.readDigits(bytes, &position, end)
      if position < end, bytes[position] == UInt8(ascii: ".") {
        position += 1
        let places = decimal.readDigits(bytes, &position, end)
        decimal.exponent = -places
        count += places
      }
      guard count > 0 else { return nil }
      if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
        position += 1
        guard decimal.readExponent(bytes, &position, end) else { return nil }
      }
      return position == end ? decimal : nil
    }

    private mutating func readDigits(_ bytes: [UInt8], _ position: inout Int, _ end: Int) -> Int {
      let start = position
      while position < end {
        let digit = bytes[position] &- UInt8(ascii: "0")
        guard digit < 10 else { break }
        if digits < 1_000_000_000_000_000_000 { digits = digits * 10 + UInt64(digit) } else { isCut = true }
        position += 1
      }
      return position - start
    }

    private mutating func readExponent(_ bytes: [UInt8], _ position: inout Int, _ end: Int) -> Bool {
      var sign = 1
      if position < end {
        if bytes[position] == UInt8(ascii: "-") { sign = -1 }
        if sign == -1 || bytes[position] == UInt8(ascii: "+") { position += 1 }
      }
      let start = position
      var power = 0
      while position < end {
        let digit = bytes[position] &- UInt8(ascii: "0")
        guard digit < 10 else { break }
        // Beyond this no Double changes any more; the standard library decides between 0 and too large.
        power = min(power * 10 + Int(digit), 100_000)
        position += 1
      }
      exponent += sign * power
      return position > start
    }

    /// The correctly rounded value where 64-bit arithmetic gives it; nil for more digits or larger exponents.
    var exactValue: Double? {
      guard !isCut else { return nil }
      if digits <= 1 << 53, abs(exponent) <= 22 {
        // Digits and power of ten are both exact in Double, so there is one rounding (Clinger, 1990).
        let magnitude = Double(digits)
        let value = exponent < 0 ? magnitude / Self.powers[-exponent] : magnitude * Self.powers[exponent]
        return isNegative ? -value : value
      }
      guard digits > 0, -19...0 ~= exponent else { return nil }
      let value = quotient(by: UInt64(Self.powers[-exponent]))
      return isNegative ? -value : value
    }

    /// `digits` / `divisor` to 64 bits, then rounded once.
    private func quotient(by divisor: UInt64) -> Double {
      let (digitShift, divisorShift) = (digits.leadingZeroBitCount, divisor.leadingZeroBitCount)
      let numerator = digits << UInt64(digitShift)
      let denominator = divisor << UInt64(divisorShift)
      let isHalved = numerator >= denominator
      let (quotient, remainder) = denominator.dividingFullWidth(
        isHalved ? (numerator >> 1, numerator << 63) : (numerator, 0))
      // The lowest bit stands for everything below it, so that ties are told from what only looks like one.
      let magnitude = Double(remainder == 0 ? quotient : quotient | 1)
      let exponent = divisorShift - digitShift - (isHalved ? 63 : 64)
      return magnitude * Double(sign: .plus, exponent: exponent, significand: 1)
    }

    private static let powers: [Double] = [
      1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
      1e19, 1e20, 1e21, 1e22,
    ]
  }
}
