/// A 16-bit floating-point format, read and written through `Double`.
///
/// Half precision has no type in Swift on every platform, bfloat16 on none; both are a sign, an exponent with a
/// bias and a fraction as in IEEE 754.
struct ShortFloat: Sendable, Equatable {
  /// Bits of the exponent.
  let exponentBits: Int
  /// Bits of the fraction, without the leading one.
  let fractionBits: Int

  /// IEEE 754 binary16.
  static let half = ShortFloat(exponentBits: 5, fractionBits: 10)
  /// The upper half of binary32.
  static let bfloat16 = ShortFloat(exponentBits: 8, fractionBits: 7)

  private var bias: Int { 1 << (exponentBits - 1) - 1 }
  private var infinity: Int { (1 << exponentBits - 1) << fractionBits }

  /// The number of a bit pattern, exactly.
  func decode(_ bits: UInt16) -> Double {
    let sign: FloatingPointSign = bits >> 15 == 0 ? .plus : .minus
    let magnitude = Int(bits & 0x7fff)
    guard magnitude < infinity else {
      return magnitude > infinity ? .nan : sign == .plus ? .infinity : -.infinity
    }
    let (exponent, fraction) = (magnitude >> fractionBits, magnitude & (1 << fractionBits - 1))
    // Subnormal numbers have the smallest exponent and no leading one.
    let significand = exponent == 0 ? fraction : fraction + 1 << fractionBits
    return Double(
      sign: sign, exponent: max(exponent, 1) - bias - fractionBits, significand: Double(significand))
  }

  /// The bit pattern nearest to a number, ties to even.
  func encode(_ number: Double) -> UInt16 {
    let sign: UInt16 = number.sign == .minus ? 0x8000 : 0
    guard !number.isNaN else { return sign | UInt16(infinity | 1 << (fractionBits - 1)) }
    guard number.isFinite else { return sign | UInt16(infinity) }
    guard number != 0 else { return sign }
    let exponent = max(Int(number.exponent), 1 - bias)
    let unit = Double(sign: .plus, exponent: exponent - fractionBits, significand: 1)
    let steps = Int((number.magnitude / unit).rounded(.toNearestOrEven))
    // Rounding up to the next power of two carries into the exponent by itself.
    let bits = (exponent + bias - 1) << fractionBits + steps
    return sign | UInt16(min(bits, infinity))
  }
}
