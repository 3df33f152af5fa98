/// Writes numbers for readers: with a true minus sign and thin spaces between thousands from 10 000 on.
public enum DecimalFormat {
  /// The number with a fixed count of decimals.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
    let factor = _power10(decimals)
    let scaled = (value.magnitude * factor).rounded()
    guard scaled < 9e15 else { return "\(value)" }
    let (whole, rest) = Int(scaled).quotientAndRemainder(dividingBy: Int(factor))
    let sign = value < 0 && scaled > 0 ? "−" : ""
    guard decimals > 0 else { return sign + grouped(whole) }
    let digits = String(rest)
    return sign + grouped(whole) + "." + String(repeating: "0", count: decimals - digits.count) + digits
  }

  /// The number rounded to some significant digits, without needless zeros: 0.25, 1.5, 12.
  public static func significant(_ value: Double, digits: Int) -> String {
    guard value != 0, value.isFinite else { return fixed(value, decimals: 0) }
    let power = Int(_log10(value.magnitude).rounded(.down))
    if power < -4 || power > 7 {
      let mantissa = significant(mantissa(value, power: power), digits: digits)
      return "$\(mantissa)×10^{\(fixed(Double(power), decimals: 0))}$"
    }
    let decimals = max(0, digits - 1 - power)
    let text = fixed(value, decimals: decimals)
    guard decimals > 0 else { return text }
    let trimmed = text.reversed().drop { $0 == "0" }
    return String((trimmed.first == "." ? trimmed.dropFirst() : trimmed).reversed())
  }

  /// The value divided by a power of ten; in two steps where that power alone is no number.
  static func mantissa(_ value: Double, power: Int) -> Double {
    guard power < -300 else { return value / _power10(power) }
    return value * 1e300 / _power10(power + 300)
  }

  /// Digits with thin spaces between the thousands of numbers above 9999.
  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 4 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index).isMultiple(of: 3) { text += "\u{2009}" }
      text.append(digit)
    }
    return text
  }
}
