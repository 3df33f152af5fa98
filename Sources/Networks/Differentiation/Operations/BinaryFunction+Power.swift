#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension BinaryFunction {
  /// aᵇ; the derivatives are b·aᵇ⁻¹ and aᵇ·ln a.
  ///
  /// As in PyTorch, b = 0 makes the first one 0, also at a = 0, and a = 0 with b ≥ 0 the second one.
  public static let power = BinaryFunction(
    name: "^",
    value: { powered($0, $1) },
    derivativeByFirst: { a, b in b == 0 ? 0 : b * powered(a, b - 1) },
    derivativeBySecond: { a, b in a == 0 && b >= 0 ? 0 : powered(a, b) * log(a) })

  /// The frequent exponents without the general function, which takes ten times as long.
  private static func powered(_ a: Double, _ b: Double) -> Double {
    b == 2 ? a * a : b == 1 ? a : pow(a, b)
  }
}
