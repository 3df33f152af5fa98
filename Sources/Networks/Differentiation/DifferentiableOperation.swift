/// One step that a tape can record: how its value follows from its inputs, and its inputs' gradients from its own.
///
/// A new operation is one conforming type. Shapes that do not fit are a programmer's mistake and stop the
/// program with both shapes in words.
public protocol DifferentiableOperation: Sendable {
  /// What a drawing of the graph writes at the node: `+`, `tanh`, `matmul`.
  var name: String { get }

  /// Whether gradients flow through the operation; `false` only for those that cut the graph.
  var passesGradient: Bool { get }

  /// The value for the given inputs.
  func value(of inputs: [Matrix<Double>]) -> Matrix<Double>

  /// The vector–Jacobian products: for each input, the gradient that `upstream` sends to it.
  ///
  /// - Parameters:
  ///   - inputs: the values that the operation was recorded with.
  ///   - upstream: the gradient of the final result by this operation's value; it has the value's shape.
  ///   - needed: for each input whether its gradient is wanted; the others may be left `nil`.
  /// - Returns: for each input its gradient, in the input's shape.
  func gradients(
    of inputs: [Matrix<Double>], upstream: Matrix<Double>, needed: [Bool]
  ) -> [Matrix<Double>?]
}

extension DifferentiableOperation {
  /// Gradients flow through, unless an operation says otherwise.
  public var passesGradient: Bool { true }
}
