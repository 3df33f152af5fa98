/// A function of one number, with its derivative.
///
/// Where the derivative jumps, it is the one from the left: the absolute value has −1 at 0.
public struct UnaryFunction: Sendable {
  /// The name in expressions and in drawings of graphs: `exp`, `leaky_relu(0.1)`.
  public let name: String
  /// The value at x.
  public let value: @Sendable (Double) -> Double
  /// The derivative at x.
  public let derivative: @Sendable (Double) -> Double

  /// A function of the given value and derivative.
  public init(
    name: String, value: @escaping @Sendable (Double) -> Double,
    derivative: @escaping @Sendable (Double) -> Double
  ) {
    self.name = name
    self.value = value
    self.derivative = derivative
  }

  /// An activation function as an operation of the tape.
  public init(_ activation: any Activation) {
    self.init(
      name: activation.name, value: { activation.value(at: $0) },
      derivative: { activation.derivative(at: $0) })
  }

  /// −x; the derivative is −1.
  public static let negation = UnaryFunction(name: "neg", value: { -$0 }, derivative: { _ in -1 })

  /// The elementary functions, in the order in which they are listed to users.
  public static let elementary: [UnaryFunction] =
    exponentials + trigonometric + hyperbolic + logistic + piecewise
}

/// A function of one number, applied to each entry of a matrix: y = f(x), x̄ = ȳ·f′(x).
struct ElementwiseUnary: DifferentiableOperation {
  let function: UnaryFunction

  init(_ function: UnaryFunction) { self.function = function }

  var name: String { function.name }

  func value(of inputs: [Matrix<Double>]) -> Matrix<Double> {
    var result = inputs[0]
    for index in result.elements.indices { result.elements[index] = function.value(result.elements[index]) }
    return result
  }

  func gradients(
    of inputs: [Matrix<Double>], upstream: Matrix<Double>, needed: [Bool]
  ) -> [Matrix<Double>?] {
    guard needed[0] else { return [nil] }
    var result = upstream
    for index in result.elements.indices {
      result.elements[index] *= function.derivative(inputs[0].elements[index])
    }
    return [result]
  }
}
