import Networks

/// What one neuron computes, and the derivatives of its loss if there is a target.
struct NeuronPass: Sendable {
  /// How far the output is from its target, and what that asks of the neuron.
  struct Correction: Sendable {
    let loss: Double
    /// δ = ∂L/∂z.
    let delta: Double
    /// ∂L/∂w for each weight.
    let weights: [Double]
    /// ∂L/∂b.
    let bias: Double
  }

  let activation: any Activation
  /// The weighted sum z = w·x + b.
  let sum: Double
  /// The output a = f(z).
  let output: Double
  let correction: Correction?

  /// Whether the loss of a neuron is the binary cross-entropy: its output is a probability.
  static func isProbability(_ activation: any Activation) -> Bool { activation.name == Sigmoid().name }

  /// Runs the neuron forwards, and backwards from its loss.
  ///
  /// - Precondition: there are as many weights as inputs.
  /// - Throws: `DiagramError` if a number becomes too large.
  init(_ inputs: [Double], weights: [Double], bias: Double, activation: any Activation, target: Double?)
    throws
  {
    var tape = Tape()
    let x = tape.constant(Matrix(rows: 1, columns: inputs.count, elements: inputs), name: "x")
    let w = tape.leaf(Matrix(rows: weights.count, columns: 1, elements: weights), name: "w")
    let b = tape.leaf(bias, name: "b")
    let product = tape.matrixProduct(x, w)
    let z = tape.add(product, b)
    let a = tape.apply(activation, to: z)
    self.activation = activation
    sum = tape.scalar(of: z)
    output = tape.scalar(of: a)
    if let target {
      let loss = Self.loss(z: z, a: a, target: target, activation: activation, on: &tape)
      try tape.backward(from: loss)
      func gradient(_ node: Tape.Node) -> [Double] { tape.gradient(of: node)?.elements ?? [] }
      correction = Correction(
        loss: tape.scalar(of: loss), delta: gradient(z).first ?? 0, weights: gradient(w),
        bias: gradient(b).first ?? 0)
    } else {
      correction = nil
    }
    let gradients = correction.map { [$0.loss, $0.delta, $0.bias] + $0.weights } ?? []
    guard ([sum, output] + gradients).allSatisfy(\.isFinite) else {
      throw DiagramError.data(
        "the neuron's numbers are not finite; its inputs, weights or target are too large")
    }
  }

  /// Binary cross-entropy of a sigmoid, written in z so that it never takes the logarithm of 0; else squared error.
  private static func loss(
    z: Tape.Node, a: Tape.Node, target: Double, activation: any Activation, on tape: inout Tape
  ) -> Tape.Node {
    let y = tape.constant(target, name: "y")
    guard isProbability(activation) else {
      let error = tape.subtract(a, y)
      return tape.multiply(error, error)
    }
    let product = tape.multiply(y, z)
    return tape.subtract(tape.apply(.softplus, to: z), product)
  }
}
