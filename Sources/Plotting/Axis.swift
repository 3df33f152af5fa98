/// A direction of a panel: what it measures, from where to where, and how values become places.
public struct Axis: Sendable, Equatable {
  /// The quantity's name, with its unit in parentheses.
  public var label: String
  /// The values at the two ends; nil until the marks have been asked.
  public var domain: ClosedRange<Double>?
  /// The name of the scale: see `Scales`.
  public var scale: String
  /// Whether a line marks the value 0.
  public var showsZero: Bool

  /// An axis of the given range.
  public init(
    label: String = "", domain: ClosedRange<Double>? = nil, scale: String = LinearScale.name,
    showsZero: Bool = false
  ) {
    self.label = label
    self.domain = domain
    self.scale = scale
    self.showsZero = showsZero
  }
}

extension Axis: Codable {
  private enum CodingKeys: String, CodingKey { case label, domain, scale, zero }

  /// Reads an axis; the domain is an array of two numbers in rising order.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    label = try container.decodeIfPresent(String.self, forKey: .label) ?? ""
    scale = try container.decodeIfPresent(String.self, forKey: .scale) ?? LinearScale.name
    showsZero = try container.decodeIfPresent(Bool.self, forKey: .zero) ?? false
    guard let ends = try container.decodeIfPresent([Double].self, forKey: .domain) else { return }
    guard ends.count == 2, ends[0] < ends[1], ends[0].isFinite, ends[1].isFinite else {
      throw DecodingError.dataCorruptedError(
        forKey: .domain, in: container, debugDescription: "a domain is two finite numbers in rising order")
    }
    domain = ends[0]...ends[1]
  }

  /// Writes the domain as an array of two numbers.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(label, forKey: .label)
    try container.encode(scale, forKey: .scale)
    try container.encodeIfPresent(domain.map { [$0.lowerBound, $0.upperBound] }, forKey: .domain)
    if showsZero { try container.encode(true, forKey: .zero) }
  }
}
