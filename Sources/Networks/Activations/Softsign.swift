/// z / (1 + |z|), a sigmoid that approaches its limits slowly.
public struct Softsign: Activation {
  /// The function; it has no parameters.
  public init() {}

  /// `softsign`.
  public var name: String { "softsign" }
  /// The formula in math markup.
  public var formula: String { "x / (1 + |x|)" }
  /// The values that are taken.
  public var range: OutputRange { .open(-1, 1) }

  /// The value at `z`.
  public func value(at z: Double) -> Double { z / (1 + abs(z)) }
  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double { 1 / ((1 + abs(z)) * (1 + abs(z))) }
}
