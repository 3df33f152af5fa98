#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The Gaussian error linear unit (Hendrycks and Gimpel 2016), z·Φ(z) with the exact normal distribution Φ.
public struct GELU: Activation {
  public init() {}

  public var name: String { "gelu" }
  public var formula: String { "x \\cdot \\Phi(x)" }
  // The minimum lies at z = −0.75179.
  public var range: OutputRange { .from(-0.16997120747990369) }

  public func value(at z: Double) -> Double { z * Self.distribution(z) }
  public func derivative(at z: Double) -> Double { Self.distribution(z) + z * Self.density(z) }

  /// Φ by the complementary error function, which keeps its digits in the left tail.
  private static func distribution(_ z: Double) -> Double { 0.5 * erfc(-z * 0.5.squareRoot()) }
  private static func density(_ z: Double) -> Double { exp(-0.5 * z * z) / (2 * Double.pi).squareRoot() }
}
