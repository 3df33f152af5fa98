/// A band for each category: the values 0, 1, 2, … are the middles of the bands of `Axis.categories`.
///
/// Swift Charts calls it a category scale, d3 and Observable Plot a band scale.
public struct CategoryScale: Scale {
  /// `category`
  public static let name = "category"
  private let domain: ClosedRange<Double>
  private let categories: [String]

  /// The scale of an axis with its categories.
  public init(_ axis: Axis) {
    domain = axis.domain ?? -0.5...0.5
    categories = axis.categories
  }

  /// All categories; without names, all whole numbers of the data.
  public static func domain(around data: DataRange, axis: Axis, padding: Double) -> ClosedRange<Double> {
    if !axis.categories.isEmpty { return -0.5...Double(axis.categories.count) - 0.5 }
    guard let range = data.all else { return -0.5...0.5 }
    return (range.lowerBound.rounded() - 0.5...range.upperBound.rounded() + 0.5).drawable
  }

  /// Every category that there is room for is named.
  public var isDiscrete: Bool { true }
  /// The number of bands.
  public var length: Double { domain.length }

  /// The share of the domain below the value.
  public func position(of value: Double) -> Double { (value - domain.lowerBound) / domain.length }

  /// The value that a share of the domain lies below.
  public func value(at position: Double) -> Double { domain.lowerBound + position * domain.length }

  /// The middle of each band with its category; without names, whole numbers.
  public func ticks(count: Int) -> [Tick] {
    guard !categories.isEmpty else {
      let whole = ExtendedWilkinson.labeling(of: domain, count: count).filter { $0 == $0.rounded() }
      return TickFormat.ticks(whole.isEmpty ? [domain.lowerBound.rounded(.up)] : whole, format: .decimal)
    }
    let last = Double(categories.count - 1)
    guard domain.lowerBound <= last, domain.upperBound >= 0 else { return [] }
    let first = Int(max(domain.lowerBound.rounded(.up), 0))
    let end = Int(min(domain.upperBound.rounded(.down), last))
    guard first <= end else { return [] }
    return (first...end).map { Tick(value: Double($0), label: categories[$0]) }
  }
}
