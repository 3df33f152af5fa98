/// z / (1 + |z|), a sigmoid that approaches its limits slowly.
public struct Softsign: Activation {
  public init() {}

  public var name: String { "softsign" }
  public var formula: String { "x / (1 + |x|)" }
  public var range: OutputRange { .open(-1, 1) }

  public func value(at z: Double) -> Double { z / (1 + abs(z)) }
  public func derivative(at z: Double) -> Double { 1 / ((1 + abs(z)) * (1 + abs(z))) }
}
