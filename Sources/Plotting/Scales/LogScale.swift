/// Equal ratios are equal distances; values from 0 down have no place and are gaps.
public struct LogScale: Scale {
  /// `log`
  public static let name = "log"
  /// The multiples of each decade have small ticks.
  public static let showsMinorTicks = true
  private static let limits = 1e-300...1e300
  private let domain: ClosedRange<Double>
  /// The decimal logarithms of the domain's ends.
  private let exponents: ClosedRange<Double>
  private let format: NumberFormat?

  /// The scale of an axis; without a positive domain over 1…10.
  public init(_ axis: Axis) {
    let given = axis.domain ?? 1...10
    domain = given.lowerBound > 0 ? given : 1...10
    exponents = _log10(domain.lowerBound)..._log10(domain.upperBound)
    format = axis.format
  }

  /// Ends at or below 0.
  public static func defect(of domain: ClosedRange<Double>) -> String? {
    domain.lowerBound > 0
      ? nil : "a log scale needs a domain above 0, not \(domain.lowerBound) to \(domain.upperBound)"
  }

  /// The domain within 1e-300…1e300; one that is all but a single value gets a decade on both sides.
  public static func drawable(_ domain: ClosedRange<Double>) -> ClosedRange<Double> {
    let lower = min(max(domain.lowerBound, limits.lowerBound), limits.upperBound)
    let upper = min(max(domain.upperBound, limits.lowerBound), limits.upperBound)
    if _log10(upper) - _log10(lower) >= 1e-9 { return lower...upper }
    return max(lower / 10, limits.lowerBound)...min(upper * 10, limits.upperBound)
  }

  /// The positive data with air around them; 1…10 without any.
  public static func domain(around data: DataRange, axis: Axis, padding: Double) -> ClosedRange<Double> {
    guard let range = data.positive ?? data.all.flatMap(unknownPositive) else { return 1...10 }
    let drawable = drawable(range)
    guard drawable == range, padding > 0 else { return drawable }
    let factor = _power10(padding * (_log10(range.upperBound) - _log10(range.lowerBound)))
    return Self.drawable(range.lowerBound / factor...max(range.upperBound * factor, range.upperBound))
  }

  /// Where only the greatest of the positive values is known: three decades up to it.
  private static func unknownPositive(_ range: ClosedRange<Double>) -> ClosedRange<Double>? {
    range.upperBound > 0 ? range.upperBound * 1e-3...range.upperBound : nil
  }

  /// The domain's length in decades.
  public var length: Double { exponents.length }

  /// The share of the domain's decades below the value; NaN from 0 down.
  public func position(of value: Double) -> Double {
    value > 0 ? (_log10(value) - exponents.lowerBound) / exponents.length : .nan
  }

  /// The value that a share of the decades lies below.
  public func value(at position: Double) -> Double {
    _power10(exponents.lowerBound + position * exponents.length)
  }

  /// Powers of ten, every so many decades; over few decades 1, 2 and 5 times them; over less, round values.
  public func ticks(count: Int) -> [Tick] {
    let powers = powers
    let power = format ?? .power
    if powers.count > 2 {
      return Self.thinned(powers, count: count).map {
        Tick(value: _power10($0), label: TickFormat.power($0, format: power))
      }
    }
    let multiples = multiples([1, 2, 5])
    if (3...max(3, count + 1)).contains(multiples.count) { return labelled(multiples) }
    if powers.count == 2 { return labelled(powers.map { _power10($0) }) }
    return TickFormat.ticks(
      ExtendedWilkinson.labeling(of: domain, count: count), format: format ?? .decimal)
  }

  /// Multiples of the decades, or the decades that are not named.
  public func minorTicks(of ticks: [Tick]) -> [Double] {
    let powers = powers
    guard powers.count > 2 else {
      let isNamed = ticks.map(\.value)
      guard isNamed == multiples([1, 2, 5]) || isNamed == powers.map({ _power10($0) }) else { return [] }
      return multiples(Array(1...9)).filter { !isNamed.contains($0) }
    }
    return MinorTicks.logarithmic(
      between: ticks.map { Int(_log10($0.value).rounded()) }, in: domain)
  }

  /// The exponents of the powers of ten inside the domain.
  private var powers: [Int] {
    let first = Int((exponents.lowerBound - 1e-9).rounded(.up))
    let last = Int((exponents.upperBound + 1e-9).rounded(.down))
    return first <= last ? Array(first...last) : []
  }

  private func multiples(_ mantissas: [Int]) -> [Double] {
    let first = Int(exponents.lowerBound.rounded(.down))
    let last = Int(exponents.upperBound.rounded(.down))
    guard last - first < 4 else { return [] }
    let (low, high) = (domain.lowerBound * (1 - 1e-9), domain.upperBound * (1 + 1e-9))
    return (first...last).flatMap { exponent in
      mantissas.map { exponent < 0 ? Double($0) / _power10(-exponent) : Double($0) * _power10(exponent) }
    }.filter { $0 >= low && $0 <= high }
  }

  /// Few values far apart: each with its own decimals, as 0.5, 1, 20.
  private func labelled(_ values: [Double]) -> [Tick] {
    values.map {
      Tick(value: $0, label: TickFormat(values: [$0], format: format ?? .decimal).label($0))
    }
  }

  /// Every so many of the exponents, such that at most `count`, but at least two remain.
  static func thinned(_ exponents: [Int], count: Int) -> [Int] {
    for step in [1, 2, 3, 4, 5, 10, 20, 25, 50, 100, 200] {
      let kept = exponents.filter { $0.isMultiple(of: step) }
      if kept.count <= max(count, 2), kept.count > 1 { return kept }
    }
    return [exponents.first, exponents.last].compactMap { $0 }
  }
}
