#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension UnaryFunction {
  /// σ(x) = 1/(1 + e⁻ˣ); the derivative is e^−|x| / (1 + e^−|x|)².
  ///
  /// Both are written in e^−|x|, which cannot overflow.
  public static let sigmoid = UnaryFunction(
    name: "sigmoid",
    value: { logisticValue($0) },
    derivative: {
      let decay = exp(-abs($0))
      return decay / ((1 + decay) * (1 + decay))
    })

  /// ln(1 + eˣ) = max(x, 0) + ln(1 + e^−|x|); the derivative is σ(x).
  public static let softplus = UnaryFunction(
    name: "softplus",
    value: { max($0, 0) + log1p(exp(-abs($0))) },
    derivative: { logisticValue($0) })

  static let logistic = [sigmoid, softplus]

  private static func logisticValue(_ x: Double) -> Double {
    let decay = exp(-abs(x))
    return x >= 0 ? 1 / (1 + decay) : decay / (1 + decay)
  }
}
