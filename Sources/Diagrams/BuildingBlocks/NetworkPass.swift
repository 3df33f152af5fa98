import Networks

/// What each unit of a network computes for one sample, and the derivatives of its loss if there is a target.
struct NetworkPass: Sendable {
  /// The loss and how it changes.
  struct Correction: Sendable {
    let loss: Double
    /// δ = ∂L/∂z of each unit, layer by layer.
    let deltas: [[Double]]
    /// ∂L/∂W of each layer, of shape [out, in].
    let weights: [Matrix<Double>]
  }

  /// The features as they enter, then each layer's outputs, then the probabilities of a softmax.
  let values: [[Double]]
  let correction: Correction?

  /// Runs a network forwards, and backwards from its loss.
  ///
  /// - Parameter target: a number for each output; for softmax a probability for each class.
  /// - Precondition: the network has parameters and as many inputs as there are numbers.
  init(_ network: DrawnNetwork, input: [Double], target: [Double]?) throws {
    var tape = Tape()
    let row = Matrix(rows: 1, columns: input.count, elements: input)
    let features = network.normalization?.apply(to: row) ?? row
    var a = tape.constant(features)
    var values = [features.elements]
    var weights: [Tape.Node] = []
    var sums: [Tape.Node] = []
    for (layer, activation) in zip(network.parameters ?? [], network.activations) {
      let w = tape.leaf(layer.weights)
      let b = tape.constant(Matrix(rows: 1, columns: layer.biases.count, elements: layer.biases))
      let transposed = tape.transpose(w)
      let product = tape.matrixProduct(a, transposed)
      let z = tape.add(product, b)
      a = activation is Linear ? z : tape.apply(activation, to: z)
      weights.append(w)
      sums.append(z)
      values.append(tape.value(of: a).elements)
    }
    guard let last = sums.last else { preconditionFailure("a network has at least one layer") }
    if network.hasSoftmax { values.append(Self.softmax(tape.value(of: a).elements)) }
    if let target {
      let y = tape.constant(Matrix(rows: 1, columns: target.count, elements: target))
      let loss = Self.loss(z: last, a: a, y: y, network: network, on: &tape)
      try tape.backward(from: loss)
      correction = Correction(
        loss: tape.scalar(of: loss), deltas: sums.map { tape.gradient(of: $0)?.elements ?? [] },
        weights: weights.compactMap { tape.gradient(of: $0) })
    } else {
      correction = nil
    }
    self.values = values
    let derivatives = correction.map { [$0.loss] + $0.deltas.flatMap(\.self) } ?? []
    guard (values.flatMap(\.self) + derivatives).allSatisfy(\.isFinite) else {
      throw DiagramError.data("the network's numbers are not finite; its inputs or weights are too large")
    }
  }

  /// Cross-entropies from logits, for sigmoids the mean over outputs; else the mean squared error.
  private static func loss(
    z: Tape.Node, a: Tape.Node, y: Tape.Node, network: DrawnNetwork, on tape: inout Tape
  ) -> Tape.Node {
    if network.hasSoftmax {
      // ln Σ e^(z − m) + m − Σ y z, with m the greatest logit so that nothing overflows.
      let greatest = tape.constant(tape.value(of: z).elements.max() ?? 0)
      let shifted = tape.subtract(z, greatest)
      let powers = tape.apply(.exponential, to: shifted)
      let sum = tape.sum(powers)
      let logarithm = tape.apply(.logarithm, to: sum)
      let products = tape.multiply(y, shifted)
      let chosen = tape.sum(products)
      return tape.subtract(logarithm, chosen)
    }
    guard network.activations.last is Sigmoid else {
      let error = tape.subtract(a, y)
      let square = tape.multiply(error, error)
      return tape.mean(square)
    }
    let product = tape.multiply(y, z)
    let soft = tape.apply(.softplus, to: z)
    let terms = tape.subtract(soft, product)
    return tape.mean(terms)
  }

  private static func softmax(_ logits: [Double]) -> [Double] {
    let greatest = logits.max() ?? 0
    var tape = Tape()
    let z = tape.constant(
      Matrix(rows: 1, columns: logits.count, elements: logits.map { $0 - greatest }))
    let powers = tape.apply(.exponential, to: z)
    let sum = tape.sum(powers)
    let shares = tape.divide(powers, sum)
    return tape.value(of: shares).elements
  }
}
