/// Equal differences are equal distances.
public struct LinearScale: Scale {
  /// `linear`
  public static let name = "linear"
  private let domain: ClosedRange<Double>

  /// A linear scale over a domain.
  public init(domain: ClosedRange<Double>) {
    self.domain = domain
  }

  /// The share of the domain below the value.
  public func position(of value: Double) -> Double {
    (value - domain.lowerBound) / domain.length
  }

  /// Round values at equal distances.
  public func ticks(count: Int) -> [Tick] {
    let labeling = ExtendedWilkinson.labeling(of: domain, count: count)
    let format = TickFormat(values: labeling)
    return labeling.map { Tick(value: $0, label: format.label($0)) }
  }
}
