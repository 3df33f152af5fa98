/// How the values of an axis become places along it.
///
/// To add a scale, write one file that conforms to this protocol and add it to `Scales.all`.
public protocol Scale: Sendable {
  /// The name in JSON: `linear`.
  static var name: String { get }
  /// Whether small ticks stand between the named ones unless the axis says otherwise.
  static var showsMinorTicks: Bool { get }
  /// Why the scale has no places for a domain, as in "needs a domain above 0"; nil if it has.
  static func defect(of domain: ClosedRange<Double>) -> String?
  /// The domain if it can be drawn, else the nearest one that can.
  static func drawable(_ domain: ClosedRange<Double>) -> ClosedRange<Double>
  /// The domain of an axis that gives none.
  ///
  /// - Parameters:
  ///   - data: what the marks span.
  ///   - axis: the axis.
  ///   - padding: the air to leave at both ends, as a share of the axis.
  static func domain(around data: DataRange, axis: Axis, padding: Double) -> ClosedRange<Double>

  /// The scale of an axis, whose domain is known.
  init(_ axis: Axis)
  /// Whether each tick names a thing of its own, so that no label is left out as long as there is room.
  var isDiscrete: Bool { get }
  /// The domain's length in the scale's own units: decades on a logarithmic one.
  var length: Double { get }
  /// Where a value lies: 0 at the domain's lower end, 1 at its upper end, beyond them outside. Not finite for a
  /// value that has no place.
  func position(of value: Double) -> Double
  /// The value at a position, 0…1 inside the domain.
  func value(at position: Double) -> Double
  /// Round values inside the domain with their labels, rising.
  ///
  /// - Parameter count: about how many there should be.
  func ticks(count: Int) -> [Tick]
  /// Values between the named ones, for small ticks.
  func minorTicks(of ticks: [Tick]) -> [Double]
}

extension Scale {
  /// No small ticks.
  public static var showsMinorTicks: Bool { false }
  /// Every domain has places.
  public static func defect(of domain: ClosedRange<Double>) -> String? { nil }
  /// A domain whose length is finite, and between whose ends numbers can be told apart.
  public static func drawable(_ domain: ClosedRange<Double>) -> ClosedRange<Double> { domain.drawable }
  /// Labels may be thinned.
  public var isDiscrete: Bool { false }
  /// No small ticks.
  public func minorTicks(of ticks: [Tick]) -> [Double] { [] }
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
  /// Every scale, in the order of the documentation.
  static let all: [any Scale.Type] = [
    LinearScale.self, LogScale.self, SymlogScale.self, CategoryScale.self,
  ]

  /// The names of all scales: `linear`, `log`, `symlog`, `category`.
  public static var names: [String] { all.map { $0.name } }

  /// The scale of an axis; an unknown name gives a linear one.
  static func make(_ axis: Axis) -> any Scale { kind(of: axis).init(axis) }

  /// The kind of scale that an axis names.
  static func kind(of axis: Axis) -> any Scale.Type {
    all.first { $0.name == axis.scale } ?? LinearScale.self
  }
}
