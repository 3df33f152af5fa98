/// Numbers as SVG has them, in as few characters as they need.
enum SVGNumber {
  /// A length in hundredths of a pixel.
  static func hundredths(_ value: Double) -> Int { scaled(value, 100) }

  /// Writes a number of hundredths, without zeros that say nothing: `-.5` for −50.
  static func write(hundredths value: Int, to output: inout [UInt8]) {
    write(value, decimals: 2, to: &output)
  }

  /// Writes a number with so many decimals at most.
  static func write(_ value: Double, decimals: Int, to output: inout [UInt8]) {
    write(scaled(value, power(decimals)), decimals: decimals, to: &output)
  }

  private static func write(_ value: Int, decimals: Int, to output: inout [UInt8]) {
    var (rest, decimals) = (value.magnitude, decimals)
    while decimals > 0, rest.isMultiple(of: 10) {
      rest /= 10
      decimals -= 1
    }
    if value < 0 { output.append(UInt8(ascii: "-")) }
    let (whole, part) = rest.quotientAndRemainder(dividingBy: UInt(power(decimals)))
    if whole > 0 || part == 0 { write(whole, digits: 1, to: &output) }
    guard part > 0 else { return }
    output.append(UInt8(ascii: "."))
    write(part, digits: decimals, to: &output)
  }

  private static func write(_ value: UInt, digits: Int, to output: inout [UInt8]) {
    if value >= 10 || digits > 1 { write(value / 10, digits: digits - 1, to: &output) }
    output.append(UInt8(ascii: "0") + UInt8(value % 10))
  }

  private static func scaled(_ value: Double, _ factor: Double) -> Int {
    let scaled = value.isNaN ? 0 : min(max(value * factor, -1e15), 1e15)
    return Int(scaled < 0 ? scaled - 0.5 : scaled + 0.5)
  }

  private static func power(_ decimals: Int) -> Double {
    switch decimals {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1000
    default: 10000
    }
  }
}
