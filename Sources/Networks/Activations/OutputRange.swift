/// The interval of values that a function takes.
public struct OutputRange: Sendable, Equatable, CustomStringConvertible {
  /// The greatest lower bound, −∞ where there is none.
  public var lower: Double
  /// The least upper bound, ∞ where there is none.
  public var upper: Double
  /// Whether the lower bound is a value of the function.
  public var attainsLower: Bool
  /// Whether the upper bound is a value of the function.
  public var attainsUpper: Bool

  /// The open interval between two bounds.
  public static func open(_ lower: Double, _ upper: Double) -> OutputRange {
    OutputRange(lower: lower, upper: upper, attainsLower: false, attainsUpper: false)
  }

  /// The interval with both bounds.
  public static func closed(_ lower: Double, _ upper: Double) -> OutputRange {
    OutputRange(lower: lower, upper: upper, attainsLower: true, attainsUpper: true)
  }

  /// The interval from a value that is taken to infinity.
  public static func from(_ lower: Double) -> OutputRange {
    OutputRange(lower: lower, upper: .infinity, attainsLower: true, attainsUpper: false)
  }

  /// All numbers.
  public static let all = OutputRange.open(-.infinity, .infinity)

  /// The interval in the diagrams' math markup, bounds to two decimals: `[−0.17, \infty)`.
  public var description: String {
    "\(attainsLower ? "[" : "(")\(Self.text(lower)), \(Self.text(upper))\(attainsUpper ? "]" : ")")"
  }

  private static func text(_ bound: Double) -> String {
    guard bound.isFinite else { return bound < 0 ? "−\\infty" : "\\infty" }
    let rounded = (bound * 100).rounded() / 100
    return Activations.text(rounded)
  }
}
