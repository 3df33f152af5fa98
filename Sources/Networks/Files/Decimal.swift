/// A decimal number taken apart: ±`digits` × 10^`exponent`.
struct Decimal {
  var isNegative = false
  var digits: UInt64 = 0
  var exponent = 0
  /// Whether there were more digits than `digits` can hold.
  var isCut = false

  /// Reads an optional sign, digits with at most one point, and an optional exponent.
  ///
  /// - Parameters:
  ///   - position: where the number begins; afterwards where it ends.
  ///   - end: no byte from here on is looked at.
  /// - Returns: nil where the bytes do not begin with a number.
  @inline(__always)
  static func read(_ bytes: Span<UInt8>, _ position: inout Int, end: Int) -> Decimal? {
    var decimal = Decimal()
    if position < end {
      let first = (unsafe bytes[unchecked: position])
      decimal.isNegative = first == UInt8(ascii: "-")
      if decimal.isNegative || first == UInt8(ascii: "+") { position += 1 }
    }
    var count = decimal.readDigits(bytes, &position, end)
    if position < end, (unsafe bytes[unchecked: position]) == UInt8(ascii: ".") {
      position += 1
      let places = decimal.readDigits(bytes, &position, end)
      decimal.exponent = -places
      count += places
    }
    guard count > 0 else { return nil }
    if position < end, (unsafe bytes[unchecked: position]) | 0x20 == UInt8(ascii: "e") {
      position += 1
      guard decimal.readExponent(bytes, &position, end) else { return nil }
    }
    return decimal
  }

  @inline(__always)
  private mutating func readDigits(_ bytes: Span<UInt8>, _ position: inout Int, _ end: Int) -> Int {
    let start = position
    while end - position >= 8, digits < 100_000_000_000, let eight = Self.eightDigits(bytes, position) {
      digits = digits * 100_000_000 + eight
      position += 8
    }
    while position < end {
      let digit = (unsafe bytes[unchecked: position]) &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      if digits < 1_000_000_000_000_000_000 { digits = digits * 10 + UInt64(digit) } else { isCut = true }
      position += 1
    }
    return position - start
  }

  /// The number that eight bytes spell, or nil if one of them is no digit: all eight at once in one register, as
  /// described by D. Lemire, "Number parsing at a gigabyte per second" (2021).
  @inline(__always)
  private static func eightDigits(_ bytes: Span<UInt8>, _ position: Int) -> UInt64? {
    // The caller has checked that eight bytes are left.
    let word = unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
    let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    guard (word & high) | (((word &+ 0x0606_0606_0606_0606) & high) >> 4) == 0x3333_3333_3333_3333 else {
      return nil
    }
    // Pairs of digits, then pairs of pairs, then both halves.
    let digits = word &- 0x3030_3030_3030_3030
    let pairs = digits &* 10 &+ digits >> 8
    let mask: UInt64 = 0x0000_00FF_0000_00FF
    let first = (pairs & mask) &* (100 + 1_000_000 << 32)
    let second = ((pairs >> 16) & mask) &* (1 + 10_000 << 32)
    return (first &+ second) >> 32
  }

  @inline(__always)
  private mutating func readExponent(_ bytes: Span<UInt8>, _ position: inout Int, _ end: Int) -> Bool {
    var sign = 1
    if position < end {
      if (unsafe bytes[unchecked: position]) == UInt8(ascii: "-") { sign = -1 }
      if sign == -1 || (unsafe bytes[unchecked: position]) == UInt8(ascii: "+") { position += 1 }
    }
    let start = position
    var power = 0
    while position < end {
      let digit = (unsafe bytes[unchecked: position]) &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      // Beyond this no Double changes any more; the standard library decides between 0 and too large.
      power = min(power * 10 + Int(digit), 100_000)
      position += 1
    }
    exponent += sign * power
    return position > start
  }
}

extension Decimal {
  /// The correctly rounded value where 64-bit arithmetic gives it; nil for more digits or larger exponents.
  @inline(__always)
  var exactValue: Double? {
    guard !isCut else { return nil }
    if digits <= 1 << 53, exponent >= -22, exponent <= 22 {
      // Digits and power of ten are both exact in Double, so there is one rounding (Clinger, 1990).
      let magnitude = Double(digits)
      let value = exponent < 0 ? magnitude / Self.tens[-exponent] : magnitude * Self.tens[exponent]
      return isNegative ? -value : value
    }
    guard digits > 0, -27...0 ~= exponent else { return nil }
    let value = quotient
    return isNegative ? -value : value
  }

  /// `digits` / 5^−`exponent` to 64 bits, rounded once, and then times 2^`exponent`.
  private var quotient: Double {
    let divisor = Self.fives[-exponent]
    let (digitShift, divisorShift) = (digits.leadingZeroBitCount, divisor.leadingZeroBitCount)
    let numerator = digits << UInt64(digitShift)
    let denominator = divisor << UInt64(divisorShift)
    let isHalved = numerator >= denominator
    let (quotient, remainder) = denominator.dividingFullWidth(
      isHalved ? (numerator >> 1, numerator << 63) : (numerator, 0))
    // The lowest bit stands for everything below it, so that ties are told from what only looks like one.
    let magnitude = Double(remainder == 0 ? quotient : quotient | 1)
    let power = exponent + divisorShift - digitShift - (isHalved ? 63 : 64)
    return magnitude * Double(sign: .plus, exponent: power, significand: 1)
  }

  private static let tens: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
  ]

  /// The powers of five that fit into 64 bits.
  private static let fives: [UInt64] = (0..<27).reduce(into: [1]) { powers, _ in
    powers.append(powers[powers.count - 1] * 5)
  }
}
