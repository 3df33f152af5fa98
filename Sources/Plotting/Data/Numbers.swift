/// An array of numbers in which a gap (NaN, or an infinite value) is written `null`.
@propertyWrapper
public struct Numbers: Sendable, Codable {
  /// The numbers; NaN for a gap.
  public var wrappedValue: [Double]

  /// The given numbers.
  public init(wrappedValue: [Double]) {
    self.wrappedValue = wrappedValue
  }

  /// Reads an array of numbers and nulls.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    var numbers: [Double] = []
    if let count = container.count { numbers.reserveCapacity(count) }
    while !container.isAtEnd {
      numbers.append(try container.decodeIfPresent(Double.self) ?? .nan)
    }
    wrappedValue = numbers
  }

  /// Writes an array of numbers and nulls.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for number in wrappedValue {
      if number.isFinite { try container.encode(number) } else { try container.encodeNil() }
    }
  }
}

extension Numbers: Equatable {
  /// Whether both hold the same numbers, with gaps at the same places.
  public static func == (a: Numbers, b: Numbers) -> Bool {
    a.wrappedValue.count == b.wrappedValue.count
      && zip(a.wrappedValue, b.wrappedValue).allSatisfy { $0 == $1 || (!$0.isFinite && !$1.isFinite) }
  }
}
