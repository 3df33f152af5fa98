/// The values of the small ticks between named ones.
enum MinorTicks {
  /// Four or five parts of each step, so that they are round as well.
  static func equallySpaced(between ticks: [Double], in domain: ClosedRange<Double>) -> [Double] {
    guard ticks.count > 1, domain == domain.drawable else { return [] }
    let step = (ticks[ticks.count - 1] - ticks[0]) / Double(ticks.count - 1)
    guard step > 0, step.isFinite else { return [] }
    let mantissa = step / _power10(Int((_log10(step) + 1e-9).rounded(.down)))
    // 2 and 4 have quarters that are easier to count than fifths.
    let parts = abs(mantissa.rounded() - mantissa) < 1e-6 && Int(mantissa.rounded()).isMultiple(of: 2) ? 4 : 5
    let slack = step * 1e-9
    return (-parts..<ticks.count * parts).compactMap { index in
      guard !index.isMultiple(of: parts) else { return nil }
      let value = ticks[0] + Double(index) * step / Double(parts)
      return value >= domain.lowerBound - slack && value <= domain.upperBound + slack ? value : nil
    }
  }

  /// Between neighbouring decades their multiples 2…9, between others the decades left out; inside a domain.
  ///
  /// - Parameter exponents: the named powers of ten, rising.
  static func logarithmic(between exponents: [Int], in domain: ClosedRange<Double>) -> [Double] {
    guard let first = exponents.first, let last = exponents.last else { return [] }
    let step = zip(exponents, exponents.dropFirst()).map { $1 - $0 }.max() ?? 1
    let named = Set(exponents)
    let values: [Double] =
      step > 1
      ? (first - step...last + step).filter { !named.contains($0) }.map(_power10)
      : (first - 1...last).flatMap { exponent in (2...9).map { Double($0) * _power10(exponent) } }
    return values.filter { $0.isFinite && domain.contains($0) }
  }
}
