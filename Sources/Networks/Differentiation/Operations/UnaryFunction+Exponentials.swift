#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension UnaryFunction {
  /// eˣ; the derivative is eˣ.
  public static let exponential = UnaryFunction(name: "exp", value: { exp($0) }, derivative: { exp($0) })

  /// ln x; the derivative is 1/x.
  public static let naturalLogarithm = UnaryFunction(
    name: "ln", value: { log($0) }, derivative: { 1 / $0 })

  /// The natural logarithm under the name that NumPy and PyTorch give it.
  public static let logarithm = UnaryFunction(name: "log", value: { log($0) }, derivative: { 1 / $0 })

  /// log₂ x; the derivative is 1/(x·ln 2).
  public static let binaryLogarithm = UnaryFunction(
    name: "log2", value: { log2($0) }, derivative: { 1 / ($0 * log(2)) })

  /// log₁₀ x; the derivative is 1/(x·ln 10).
  public static let decimalLogarithm = UnaryFunction(
    name: "log10", value: { log10($0) }, derivative: { 1 / ($0 * log(10)) })

  /// √x; the derivative is 1/(2√x), infinite at 0.
  public static let squareRoot = UnaryFunction(
    name: "sqrt", value: { $0.squareRoot() }, derivative: { 0.5 / $0.squareRoot() })

  static let exponentials = [
    exponential, naturalLogarithm, logarithm, binaryLogarithm, decimalLogarithm, squareRoot,
  ]
}
