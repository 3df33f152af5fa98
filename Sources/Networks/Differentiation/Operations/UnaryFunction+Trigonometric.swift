#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension UnaryFunction {
  /// sin x, x in radians; the derivative is cos x.
  public static let sine = UnaryFunction(name: "sin", value: { sin($0) }, derivative: { cos($0) })

  /// cos x, x in radians; the derivative is −sin x.
  public static let cosine = UnaryFunction(name: "cos", value: { cos($0) }, derivative: { -sin($0) })

  /// tan x, x in radians; the derivative is 1 + tan² x.
  public static let tangent = UnaryFunction(
    name: "tan", value: { tan($0) }, derivative: { 1 + tan($0) * tan($0) })

  /// arctan x in radians; the derivative is 1/(1 + x²).
  public static let arctangent = UnaryFunction(
    name: "atan", value: { atan($0) }, derivative: { 1 / (1 + $0 * $0) })

  static let trigonometric = [sine, cosine, tangent, arctangent]
}
