#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The Gaussian error linear unit (Hendrycks and Gimpel 2016), z·Φ(z) with the exact normal distribution Φ.
public struct GELU: Activation {
  /// The function; it has no parameters.
  public init() {}

  /// `gelu`.
  public var name: String { "gelu" }
  /// The formula in math markup.
  public var formula: String { "x \\cdot \\Phi(x)" }
  // The minimum lies at z = −0.75179.
  /// The values that are taken.
  public var range: OutputRange { .from(-0.16997120747990369) }

  /// The value at `z`.
  public func value(at z: Double) -> Double { z * Self.distribution(z) }
  /// The derivative at `z`, from the left.
  public func derivative(at z: Double) -> Double { Self.distribution(z) + z * Self.density(z) }

  /// Φ by the complementary error function, which keeps its digits in the left tail.
  private static func distribution(_ z: Double) -> Double { 0.5 * erfc(-z * 0.5.squareRoot()) }
  private static func density(_ z: Double) -> Double { exp(-0.5 * z * z) / (2 * Double.pi).squareRoot() }
}
