/// A function of two numbers, with both partial derivatives.
public struct BinaryFunction: Sendable {
  /// The sign or name in drawings of graphs: `+`, `^`.
  public let name: String
  /// The value at (a, b).
  public let value: @Sendable (_ a: Double, _ b: Double) -> Double
  /// The partial derivative by a at (a, b).
  public let derivativeByFirst: @Sendable (_ a: Double, _ b: Double) -> Double
  /// The partial derivative by b at (a, b).
  public let derivativeBySecond: @Sendable (_ a: Double, _ b: Double) -> Double

  /// A function of the given value and derivatives.
  public init(
    name: String, value: @escaping @Sendable (Double, Double) -> Double,
    derivativeByFirst: @escaping @Sendable (Double, Double) -> Double,
    derivativeBySecond: @escaping @Sendable (Double, Double) -> Double
  ) {
    self.name = name
    self.value = value
    self.derivativeByFirst = derivativeByFirst
    self.derivativeBySecond = derivativeBySecond
  }
}

/// A function of two numbers, applied entry by entry: c = f(a, b), ā = c̄·∂f/∂a, b̄ = c̄·∂f/∂b, each summed over
/// the entries that were repeated.
struct ElementwiseBinary: DifferentiableOperation {
  let function: BinaryFunction

  init(_ function: BinaryFunction) { self.function = function }

  var name: String { function.name }

  func value(of inputs: [Matrix<Double>]) -> Matrix<Double> {
    let (a, b) = (inputs[0], inputs[1])
    return Broadcasting(a, b, for: name).map(a, b, function.value)
  }

  func gradients(
    of inputs: [Matrix<Double>], upstream: Matrix<Double>, needed: [Bool]
  ) -> [Matrix<Double>?] {
    let (a, b) = (inputs[0], inputs[1])
    let broadcasting = Broadcasting(a, b, for: name)
    var byFirst: Matrix<Double>?
    var bySecond: Matrix<Double>?
    if needed[0] {
      var sum = Matrix<Double>(rows: a.rows, columns: a.columns)
      broadcasting.forEach { result, i, j in
        sum.elements[i] +=
          upstream.elements[result] * function.derivativeByFirst(a.elements[i], b.elements[j])
      }
      byFirst = sum
    }
    if needed[1] {
      var sum = Matrix<Double>(rows: b.rows, columns: b.columns)
      broadcasting.forEach { result, i, j in
        sum.elements[j] +=
          upstream.elements[result] * function.derivativeBySecond(a.elements[i], b.elements[j])
      }
      bySecond = sum
    }
    return [byFirst, bySecond]
  }
}
