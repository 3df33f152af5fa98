/// The same value without its history: what comes before it is a constant to all that comes after.
struct Detachment: DifferentiableOperation {
  var name: String { "detach" }
  var passesGradient: Bool { false }

  func value(of inputs: [Matrix<Double>]) -> Matrix<Double> { inputs[0] }

  func gradients(
    of inputs: [Matrix<Double>], upstream: Matrix<Double>, needed: [Bool]
  ) -> [Matrix<Double>?] {
    [nil]
  }
}
