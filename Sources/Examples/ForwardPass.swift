import Networks

/// The forward pass of a network with three layers: sigmoid, sigmoid, identity.
///
/// Each layer forms weighted sums, z = x·Wᵀ + b, and sends them through its activation, a = f(z), which is the next
/// layer's input. W has a row for each unit and a column for each input: (3, 2), (2, 3), (2, 2) for 2 inputs, two
/// hidden layers of 3 and 2 units, and 2 outputs.
enum ForwardPass: ExampleProgram {
  static let name = "forward-pass"
  static let summary =
    "three layers (sigmoid, sigmoid, identity), by matrix products and by the library's layers"

  static let x = Matrix<Double>([[1, 0.5]])
  static let weights: [Matrix<Double>] = [
    Matrix([[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]), Matrix([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]),
    Matrix([[0.1, 0.2], [0.3, 0.4]]),
  ]
  static let biases: [[Double]] = [[0.1, 0.2, 0.3], [0.1, 0.2], [0.1, 0.2]]
  static let activations: [any Activation] = [Sigmoid(), Sigmoid(), Linear()]

  static func run(_ say: (String) -> Void) {
    for (index, a) in byHand().enumerated() { say("layer \(index + 1) gives \(text(a.elements))") }

    // The library's network takes the same numbers, and tells what each layer gave.
    let network = Sequential<Double>(weights: weights, biases: biases, activations: [Sigmoid(), Sigmoid()])
    for (index, layer) in network.trace(x).enumerated() {
      say(
        "layer \(index + 1): z = \(text(layer.preActivations.elements)), a = \(text(layer.outputs.elements))")
    }
    say("\(network.parameterCount) parameters; the output is \(text(network.forward(x).elements, 8))")
  }

  /// What each layer gives, by the formula above.
  static func byHand() -> [Matrix<Double>] {
    var outputs: [Matrix<Double>] = []
    var a = x
    for (layer, f) in activations.enumerated() {
      var z = a * weights[layer].transposed
      for unit in 0..<z.columns { z[0, unit] += biases[layer][unit] }
      a = Matrix(rows: 1, columns: z.columns, elements: z.elements.map { f.value(at: $0) })
      outputs.append(a)
    }
    return outputs
  }
}
