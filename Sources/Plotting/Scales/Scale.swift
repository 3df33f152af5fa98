/// How the values of an axis become places along it.
public protocol Scale: Sendable {
  /// The name in JSON: `linear`.
  static var name: String { get }
  /// A scale over a domain.
  init(domain: ClosedRange<Double>)
  /// Where a value lies: 0 at the domain's lower end, 1 at its upper end, beyond them outside.
  func position(of value: Double) -> Double
  /// Round values inside the domain with their labels.
  ///
  /// - Parameter count: about how many there should be.
  func ticks(count: Int) -> [Tick]
}

/// A value that an axis names.
public struct Tick: Sendable, Equatable {
  /// The value in data units.
  public var value: Double
  /// The value as text, in the markup of texts.
  public var label: String
}

/// The scales that axes may name.
public enum Scales {
  static let all: [any Scale.Type] = [LinearScale.self]

  /// The scale of an axis; an unknown name gives a linear one.
  static func make(_ axis: Axis) -> any Scale {
    let kind = all.first { $0.name == axis.scale } ?? LinearScale.self
    return kind.init(domain: axis.domain ?? 0...1)
  }
}
