/// How an axis writes its numbers; always with a true minus sign, and all numbers of an axis alike.
public enum NumberFormat: String, Sendable, Codable, CaseIterable {
  /// 0.25, 1500; a common power of ten where numbers are very large or small.
  case decimal
  /// Hundredths: 25%.
  case percent
  /// Prefixes of the International System of Units: 1.5k, 2M, 3µ.
  case si
  /// Powers of ten: 1.5×10³.
  case power

  /// Reads a format's name.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let format = NumberFormat(rawValue: name) else {
      let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no format is called '\(name)'; there are \(known)")
    }
    self = format
  }

  /// The prefixes of the powers of 1000 from −10 to 10; none for 1.
  static let prefixes = [
    "q", "r", "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y", "R", "Q",
  ]
}
