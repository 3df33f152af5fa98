/// The identity, a = z: no activation at all.
public struct Linear: Activation {
  public init() {}

  public var name: String { "linear" }
  public var formula: String { "x" }
  public var range: OutputRange { .all }

  public func value(at z: Double) -> Double { z }
  public func derivative(at z: Double) -> Double { 1 }
}
