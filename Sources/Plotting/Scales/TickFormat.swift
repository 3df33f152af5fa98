/// Writes the values of one axis alike: with the same number of decimals, or all with one power of ten.
struct TickFormat {
  private let decimals: Int
  private let exponent: Int

  /// A format in which all the given values can be told apart and none is rounded.
  init(values: [Double]) {
    let greatest = values.map(abs).max() ?? 0
    let least = values.filter { $0 != 0 }.map(abs).min() ?? 1
    let power = greatest > 0 ? Int((_log10(greatest) + 1e-12).rounded(.down)) : 0
    let exponent = greatest >= 1e6 || (greatest < 1e-3 && least > 0) ? power : 0
    self.exponent = exponent
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
    guard exponent != 0, value != 0 else {
      return DecimalFormat.fixed(value, decimals: exponent == 0 ? decimals : 0)
    }
    let mantissa = DecimalFormat.fixed(
      DecimalFormat.mantissa(value, power: exponent), decimals: decimals)
    return "$\(mantissa)×10^{\(DecimalFormat.fixed(Double(exponent), decimals: 0))}$"
  }
}
