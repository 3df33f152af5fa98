extension BinaryFunction {
  /// a + b; the derivatives are 1 and 1.
  public static let addition = BinaryFunction(
    name: "+", value: { $0 + $1 }, derivativeByFirst: { _, _ in 1 }, derivativeBySecond: { _, _ in 1 })

  /// a − b; the derivatives are 1 and −1.
  public static let subtraction = BinaryFunction(
    name: "-", value: { $0 - $1 }, derivativeByFirst: { _, _ in 1 }, derivativeBySecond: { _, _ in -1 })

  /// a·b; the derivatives are b and a.
  public static let multiplication = BinaryFunction(
    name: "*", value: { $0 * $1 }, derivativeByFirst: { _, b in b }, derivativeBySecond: { a, _ in a })

  /// a/b; the derivatives are 1/b and −a/b².
  public static let division = BinaryFunction(
    name: "/", value: { $0 / $1 }, derivativeByFirst: { _, b in 1 / b },
    derivativeBySecond: { a, b in -a / (b * b) })
}
