/// Writes the values of one axis alike: with the same number of decimals, or all with one power of ten or prefix.
struct TickFormat {
  private let decimals: Int
  private let exponent: Int
  /// What follows every number: a percent sign, a prefix.
  private let suffix: String
  private let showsPower: Bool

  /// A format in which all the given values can be told apart and none is rounded.
  init(values: [Double], format: NumberFormat = .decimal) {
    let greatest = values.map(abs).max() ?? 0
    let least = values.filter { $0 != 0 }.map(abs).min() ?? 1
    let power = greatest > 0 ? Int((_log10(greatest) + 1e-12).rounded(.down)) : 0
    let isExtreme = greatest >= 1e6 || (greatest < 1e-3 && least > 0)
    let thousands = Int((Double(power) / 3).rounded(.down))
    var exponent = 0
    var suffix = ""
    var showsPower = false
    switch format {
    case .percent where greatest < 1e7 && greatest >= 1e-6 || greatest == 0:
      (exponent, suffix) = (-2, "%")
    case .si where NumberFormat.prefixes.indices.contains(thousands + 10):
      (exponent, suffix) = (3 * thousands, NumberFormat.prefixes[thousands + 10])
    case .power, .si:
      (exponent, showsPower) = (power, true)
    case .decimal, .percent:
      (exponent, showsPower) = isExtreme ? (power, true) : (0, false)
    }
    (self.exponent, self.suffix, self.showsPower) = (exponent, suffix, showsPower && greatest > 0)
    decimals =
      (0...8).first { count in
        values.allSatisfy { value in
          let scaled = DecimalFormat.mantissa(value, power: exponent) * _power10(count)
          return abs(scaled - scaled.rounded()) < 1e-6 * max(1, abs(scaled) * 1e-3)
        }
      } ?? 8
  }

  /// The value as markup.
  func label(_ value: Double) -> String {
    // Nothing is no percentage, but so many of no thousands.
    if value == 0, showsPower || (exponent != 0 && suffix != "%") { return "0" }
    let mantissa = DecimalFormat.fixed(DecimalFormat.mantissa(value, power: exponent), decimals: decimals)
    guard showsPower else { return mantissa + suffix }
    return "$\(mantissa)×10^{\(DecimalFormat.fixed(Double(exponent), decimals: 0))}$"
  }

  /// Values with labels of one common format.
  static func ticks(_ values: [Double], format: NumberFormat) -> [Tick] {
    let common = TickFormat(values: values, format: format)
    return values.map { Tick(value: $0, label: common.label($0)) }
  }

  /// A power of ten with its sign: $10^{3}$; in another format than powers as that format writes it alone.
  static func power(_ exponent: Int, isNegative: Bool = false, format: NumberFormat) -> String {
    guard format == .power else {
      let value = isNegative ? -_power10(exponent) : _power10(exponent)
      return TickFormat(values: [value], format: format).label(value)
    }
    let sign = isNegative ? "−" : ""
    return "$\(sign)10^{\(DecimalFormat.fixed(Double(exponent), decimals: 0))}$"
  }
}
