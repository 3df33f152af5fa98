extension UnaryFunction {
  /// |x|; the derivative is −1 up to and at 0 (from the left), then 1.
  public static let absoluteValue = UnaryFunction(
    name: "abs", value: { abs($0) }, derivative: { $0.isNaN ? $0 : $0 > 0 ? 1 : -1 })

  /// −1, 0 or 1, by the sign of x; the derivative is 0 everywhere, as for PyTorch's `sign`.
  public static let sign = UnaryFunction(
    name: "sign", value: { $0.isNaN ? $0 : $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }, derivative: { $0.isNaN ? $0 : 0 })

  static let piecewise = [absoluteValue, sign]
}
