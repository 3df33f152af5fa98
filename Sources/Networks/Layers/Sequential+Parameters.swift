extension Sequential {
  /// The features, the units of each layer: `[2, 16, 16, 1]`.
  public var layerSizes: [Int] { [inputs] + layers.map(\.outputs) }

  /// The features and the units of each dense layer, without normalisations and activations between them.
  package var denseSizes: [Int] { [inputs] + layers.filter { $0 is Dense }.map(\.outputs) }

  /// The first activation of all that is not linear; linear if there is none.
  package var hiddenActivation: any Activation {
    layers.indices.map(activation(ofLayer:)).first { !($0 is Linear) } ?? Linear()
  }

  /// The activation of a layer; linear for a layer that has none.
  public func activation(ofLayer index: Int) -> any Activation {
    switch layers[index] {
    case let layer as Dense: layer.activation
    case let layer as ActivationLayer: layer.activation
    default: Linear()
    }
  }

  /// The weight matrix of a layer, of shape [out, in].
  ///
  /// - Precondition: the layer has one.
  public func weights(ofLayer index: Int) -> Matrix<Scalar> {
    let (shape, range) = place(of: "weight", inLayer: index)
    return Matrix(rows: shape.extents[0], columns: shape.extents[1], elements: Array(parameters[range]))
  }

  /// The biases of a layer, one per unit.
  ///
  /// - Precondition: the layer has biases.
  public func biases(ofLayer index: Int) -> [Scalar] {
    Array(parameters[place(of: "bias", inLayer: index).range])
  }

  /// Replaces the weight matrix of a layer.
  ///
  /// - Precondition: the shape is the layer's [out, in].
  public mutating func setWeights(_ weights: Matrix<Scalar>, ofLayer index: Int) {
    let (shape, range) = place(of: "weight", inLayer: index)
    precondition(
      [weights.rows, weights.columns] == shape.extents,
      "the weight of layer \(index) has shape \(shape.extents), not [\(weights.rows), \(weights.columns)]")
    parameters.replaceSubrange(range, with: weights.elements)
  }

  /// Replaces the biases of a layer.
  ///
  /// - Precondition: there is one per unit.
  public mutating func setBiases(_ biases: [Scalar], ofLayer index: Int) {
    let range = place(of: "bias", inLayer: index).range
    precondition(biases.count == range.count, "layer \(index) has \(range.count) biases, not \(biases.count)")
    parameters.replaceSubrange(range, with: biases)
  }

  /// Every tensor with its name in a model file (`0.weight`, `0.bias`, …) and its place among the parameters.
  public var tensors: [(name: String, shape: ParameterShape, range: Range<Int>)] {
    layers.indices.flatMap { layer in
      var start = offsets[layer]
      return layers[layer].parameterShapes.map { shape in
        defer { start += shape.count }
        return ("\(layer).\(shape.name)", shape, start..<start + shape.count)
      }
    }
  }

  /// The ranges of the parameters that the L2 penalty counts, in order.
  package var penalisedRanges: [Range<Int>] { tensors.filter(\.shape.isPenalised).map(\.range) }

  private func place(of name: String, inLayer index: Int) -> (shape: ParameterShape, range: Range<Int>) {
    precondition(
      layers.indices.contains(index), "layer \(index) of a network with \(layers.count) layers")
    guard let tensor = tensors.first(where: { $0.name == "\(index).\(name)" }) else {
      preconditionFailure("layer \(index), \(layers[index].name), has no \(name)")
    }
    return (tensor.shape, tensor.range)
  }
}
