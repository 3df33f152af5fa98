extension Axis: Codable {
  private enum CodingKeys: String, CodingKey {
    case label, domain, scale, zero, categories, threshold, format, minorTicks, link
  }

  /// Reads an axis; the domain is an array of two numbers in rising order that suits the scale.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      label: try container.decodeIfPresent(String.self, forKey: .label) ?? "",
      scale: try container.decodeIfPresent(String.self, forKey: .scale) ?? LinearScale.name,
      showsZero: try container.decodeIfPresent(Bool.self, forKey: .zero) ?? false,
      categories: try container.decodeIfPresent([String].self, forKey: .categories) ?? [],
      threshold: try container.decodeIfPresent(Double.self, forKey: .threshold),
      format: try container.decodeIfPresent(NumberFormat.self, forKey: .format),
      minorTicks: try container.decodeIfPresent(Bool.self, forKey: .minorTicks),
      link: try container.decodeIfPresent(String.self, forKey: .link))
    func fail(_ key: CodingKeys, _ reason: String) -> DecodingError {
      .dataCorruptedError(forKey: key, in: container, debugDescription: reason)
    }
    guard Scales.names.contains(scale) else {
      throw fail(
        .scale, "no scale is called '\(scale)'; there are \(Scales.names.joined(separator: ", "))")
    }
    if let threshold, !(1e-100...1e100).contains(threshold) {
      throw fail(.threshold, "a threshold is a number above 0, from 1e-100 to 1e100, not \(threshold)")
    }
    guard let ends = try container.decodeIfPresent([Double].self, forKey: .domain) else { return }
    guard ends.count == 2, ends[0] < ends[1], ends[0].isFinite, ends[1].isFinite else {
      throw fail(.domain, "a domain is two finite numbers in rising order")
    }
    if let defect = Scales.kind(of: self).defect(of: ends[0]...ends[1]) { throw fail(.domain, defect) }
    domain = ends[0]...ends[1]
  }

  /// Writes the domain as an array of two numbers; what is up to the scale is left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(label, forKey: .label)
    try container.encode(scale, forKey: .scale)
    try container.encodeIfPresent(domain.map { [$0.lowerBound, $0.upperBound] }, forKey: .domain)
    if showsZero { try container.encode(true, forKey: .zero) }
    if !categories.isEmpty { try container.encode(categories, forKey: .categories) }
    try container.encodeIfPresent(threshold, forKey: .threshold)
    try container.encodeIfPresent(format, forKey: .format)
    try container.encodeIfPresent(minorTicks, forKey: .minorTicks)
    try container.encodeIfPresent(link, forKey: .link)
  }
}
