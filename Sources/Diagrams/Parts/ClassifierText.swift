import Plotting

/// How numbers of a trained classifier are written.
enum ClassifierText {
  /// A loss to three significant digits.
  static func short(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }

  /// A share as `98.4 %`.
  static func percent(_ share: Double) -> String {
    let text = DecimalFormat.fixed(share * 100, decimals: 1)
    return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + "\u{202F}%"
  }

  /// The layers as `2–16–16–1`.
  static func layers(_ sizes: [Int]) -> String { sizes.map(String.init).joined(separator: "–") }
}
