/// Linear near 0 and logarithmic on both sides far from it: for values of both signs and many magnitudes.
///
/// A value v lies at sign(v) · log₁₀(1 + |v|/C), with C the axis's `threshold` (Webber, "A bi-symmetric log
/// transformation for wide-range data", 2013). Swift Charts calls the scale `symmetricLog`; d3 names C `constant`,
/// matplotlib's `symlog` has it as `linthresh`, but with a kink there.
public struct SymlogScale: Scale {
  /// `symlog`
  public static let name = "symlog"
  /// The multiples of each decade have small ticks.
  public static let showsMinorTicks = true
  private let domain: ClosedRange<Double>
  private let threshold: Double
  private let ends: ClosedRange<Double>
  private let format: NumberFormat?

  /// The scale of an axis with its threshold; nil is 1.
  public init(_ axis: Axis) {
    domain = axis.domain ?? -1...1
    threshold = Self.threshold(axis, greatest: max(abs(domain.lowerBound), abs(domain.upperBound)))
    format = axis.format
    let (low, high) = (
      Self.decades(domain.lowerBound, threshold), Self.decades(domain.upperBound, threshold)
    )
    ends = low...max(high, low.nextUp)
  }

  /// A domain that lies wholly in the linear part needs no exact threshold, but numbers that can be told apart.
  private static func threshold(_ axis: Axis, greatest: Double) -> Double {
    let wanted = axis.threshold ?? 1
    return max(min(wanted > 0 ? wanted : 1, greatest * 1e6), greatest * 1e-300, 1e-300)
  }

  private static func decades(_ value: Double, _ threshold: Double) -> Double {
    let size = _log1p(value.magnitude / threshold) / _log1p(9)
    return value < 0 ? -size : size
  }

  private static func value(_ decades: Double, _ threshold: Double) -> Double {
    let size = threshold * _expm1(decades.magnitude * _log1p(9))
    return decades < 0 ? -size : size
  }

  /// The data with air around them; −1…1 without data.
  public static func domain(around data: DataRange, axis: Axis, padding: Double) -> ClosedRange<Double> {
    guard let range = data.all else { return -1...1 }
    let drawable = range.drawable
    guard drawable == range, padding > 0 else { return drawable }
    let threshold = threshold(axis, greatest: max(abs(range.lowerBound), abs(range.upperBound)))
    let (low, high) = (decades(range.lowerBound, threshold), decades(range.upperBound, threshold))
    let air = padding * (high - low)
    return
      (min(
        value(low - air, threshold), range.lowerBound)...max(value(high + air, threshold), range.upperBound))
      .drawable
  }

  /// The domain's length in decades.
  public var length: Double { ends.length }

  /// The share of the domain below the value.
  public func position(of value: Double) -> Double {
    (Self.decades(value, threshold) - ends.lowerBound) / ends.length
  }

  /// The value that a share of the domain lies below.
  public func value(at position: Double) -> Double {
    Self.value(ends.lowerBound + position * ends.length, threshold)
  }

  /// 0 and the same powers of ten on both sides of it; near 0 alone, round values.
  public func ticks(count: Int) -> [Tick] {
    let exponents = kept(count: count)
    let format = format ?? .power
    let negative = exponents.reversed().map {
      Tick(value: -_power10($0), label: TickFormat.power($0, isNegative: true, format: format))
    }
    let zero = domain.contains(0) ? [Tick(value: 0, label: format == .percent ? "0%" : "0")] : []
    let positive = exponents.map {
      Tick(value: _power10($0), label: TickFormat.power($0, format: format))
    }
    let ticks = (negative + zero + positive).filter { (-1e-9...1 + 1e-9).contains(position(of: $0.value)) }
    if ticks.count > 2 { return ticks }
    return TickFormat.ticks(
      ExtendedWilkinson.labeling(of: domain, count: count), format: self.format ?? .decimal)
  }

  /// The multiples of each decade beyond the linear part, or the decades that are not named.
  public func minorTicks(of ticks: [Tick]) -> [Double] {
    let named = ticks.map(\.value.magnitude).filter { $0 > 0 }
    let exponents = Set(named.map { Int(_log10($0).rounded()) }).sorted()
    guard named.allSatisfy({ value in exponents.contains { _power10($0) == value } }) else { return [] }
    let reach = max(abs(domain.lowerBound), abs(domain.upperBound))
    let sizes = MinorTicks.logarithmic(between: exponents, in: threshold...max(threshold, reach))
    return (sizes.reversed().map { -$0 } + sizes).filter(domain.contains)
  }

  /// The exponents that are named: from the greatest down, every so many, as far as the logarithmic part goes.
  private func kept(count: Int) -> [Int] {
    let sizes = [abs(domain.lowerBound), abs(domain.upperBound)]
    let greatest = max(sizes[0], sizes[1])
    let least = domain.contains(0) ? threshold : max(threshold, min(sizes[0], sizes[1]))
    let first = Int((_log10(least) - 1e-9).rounded(.up))
    let last = Int((_log10(greatest) + 1e-9).rounded(.down))
    guard first <= last else { return [] }
    // The longer side takes its share of the labels.
    let share = min(Self.decades(greatest, threshold) / ends.length, 1)
    let room = max(1, Int(share * Double(count) + 1e-9) - (share == 1 ? 1 : 0))
    let step = [1, 2, 3, 4, 5, 10, 20, 25, 50, 100, 200].first { (last - first) / $0 + 1 <= room } ?? 400
    // Where decades are left out, the first would stand too near to 0.
    return stride(from: last, through: step > 1 && last > first ? first + 1 : first, by: -step).reversed()
  }
}
