#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension UnaryFunction {
  /// sinh x; the derivative is cosh x.
  public static let hyperbolicSine = UnaryFunction(
    name: "sinh", value: { sinh($0) }, derivative: { cosh($0) })

  /// cosh x; the derivative is sinh x.
  public static let hyperbolicCosine = UnaryFunction(
    name: "cosh", value: { cosh($0) }, derivative: { sinh($0) })

  /// tanh x; the derivative is 1/cosh² x, which keeps its digits where 1 − tanh² x loses them.
  public static let hyperbolicTangent = UnaryFunction(
    name: "tanh", value: { tanh($0) },
    derivative: {
      let inverse = 1 / cosh($0)
      return inverse * inverse
    })

  static let hyperbolic = [hyperbolicSine, hyperbolicCosine, hyperbolicTangent]
}
