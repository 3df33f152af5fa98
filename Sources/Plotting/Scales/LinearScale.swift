/// Equal differences are equal distances.
public struct LinearScale: Scale {
  /// `linear`
  public static let name = "linear"
  private let domain: ClosedRange<Double>
  private let format: NumberFormat

  /// A linear scale over a domain.
  public init(domain: ClosedRange<Double>) {
    self.domain = domain
    format = .decimal
  }

  /// The scale of an axis.
  public init(_ axis: Axis) {
    domain = axis.domain ?? 0...1
    format = axis.format ?? .decimal
  }

  /// The data with air around them; 0…1 without data.
  public static func domain(around data: DataRange, axis: Axis, padding: Double) -> ClosedRange<Double> {
    (data.all ?? 0...1).padded(by: padding)
  }

  /// The difference of the domain's ends.
  public var length: Double { domain.length }

  /// The share of the domain below the value.
  public func position(of value: Double) -> Double {
    (value - domain.lowerBound) / domain.length
  }

  /// The value that a share of the domain lies below.
  public func value(at position: Double) -> Double { domain.lowerBound + position * domain.length }

  /// Round values at equal distances.
  public func ticks(count: Int) -> [Tick] {
    TickFormat.ticks(ExtendedWilkinson.labeling(of: domain, count: count), format: format)
  }

  /// Round values at equal distances between the ticks and beyond the outer ones.
  public func minorTicks(of ticks: [Tick]) -> [Double] {
    MinorTicks.equallySpaced(between: ticks.map(\.value), in: domain)
  }
}
