/// The identity, a = z: no activation at all.
public struct Linear: Activation {
  /// The function; it has no parameters.
  public init() {}

  /// `linear`.
  public var name: String { "linear" }
  /// The formula in math markup.
  public var formula: String { "x" }
  /// The values that are taken.
  public var range: OutputRange { .all }

  /// The value at `z`.
  public func value(at z: Double) -> Double { z }
  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double { 1 }
}
