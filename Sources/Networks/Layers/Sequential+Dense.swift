extension Sequential {
  /// A chain of dense layers: `[2, 16, 16, 1]` are two features, two hidden layers of 16 units, one logit.
  ///
  /// Hidden layers have the given activation, the last is linear. Biases are 0. Weights are drawn layer by layer
  /// from the generator.
  ///
  /// - Parameters:
  ///   - layerSizes: at least two positive numbers.
  ///   - activation: that of every hidden layer.
  ///   - initializer: how weights start; nil is He-uniform for relu and its kin, else Glorot-uniform.
  ///   - generator: the source of random numbers.
  public init(
    layerSizes: [Int], activation: any Activation, initializer: Initializer? = nil,
    using generator: inout some RandomNumberGenerator
  ) {
    let count = max(0, layerSizes.count - 2)
    self.init(
      layerSizes: layerSizes, activations: Array(repeating: activation, count: count),
      initializer: initializer, using: &generator)
  }

  /// A chain of dense layers whose weights follow from a seed.
  public init(
    layerSizes: [Int], activation: any Activation, initializer: Initializer? = nil, seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed, stream: 0)
    self.init(
      layerSizes: layerSizes, activation: activation, initializer: initializer, using: &generator)
  }

  /// A chain of dense layers with an activation for each hidden layer.
  ///
  /// - Precondition: there are at least two sizes, and one activation per hidden layer.
  public init(
    layerSizes: [Int], activations: [any Activation], initializer: Initializer? = nil,
    using generator: inout some RandomNumberGenerator
  ) {
    precondition(layerSizes.count >= 2, "a network has inputs and outputs, not the sizes \(layerSizes)")
    precondition(
      activations.count == layerSizes.count - 2,
      "\(layerSizes.count - 2) hidden layers take as many activations, not \(activations.count)")
    var layers: [any Layer] = []
    for index in 1..<layerSizes.count {
      let activation = index <= activations.count ? activations[index - 1] : Linear()
      layers.append(
        Dense(inputs: layerSizes[index - 1], outputs: layerSizes[index], activation: activation))
    }
    let parameters = layers.flatMap { $0.initialParameters(initializer, using: &generator) }
    self.init(layers: layers, parameters: parameters.map { Scalar($0) })
  }

  /// A chain of dense layers with given weights, each [out, in], and biases.
  ///
  /// - Parameters:
  ///   - weights: a matrix [out, in] for each layer.
  ///   - biases: a number for each output of each layer.
  ///   - activations: one per layer but the last, which is linear.
  /// - Precondition: the shapes fit.
  public init(weights: [Matrix<Scalar>], biases: [[Scalar]], activations: [any Activation]) {
    precondition(
      weights.count == biases.count && activations.count == weights.count - 1,
      "\(weights.count) weights need as many biases and one activation less, "
        + "not \(biases.count) biases and \(activations.count) activations")
    let layers = weights.indices.map { index in
      Dense(
        inputs: weights[index].columns, outputs: weights[index].rows,
        activation: index < activations.count ? activations[index] : Linear())
    }
    for (weight, bias) in zip(weights, biases) {
      precondition(
        weight.rows == bias.count,
        "a weight of shape \(weight.shape) has \(weight.rows) biases, not \(bias.count)")
    }
    self.init(layers: layers, parameters: zip(weights, biases).flatMap { $0.elements + $1 })
  }
}
