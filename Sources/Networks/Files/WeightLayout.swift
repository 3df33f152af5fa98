/// Which way the weights of a file lie.
enum WeightLayout {
  /// [out, in], as in PyTorch and in our own files.
  case outIn
  /// [in, out], as in Keras.
  case inOut

  /// The inputs and units of a layer.
  func sizes(of layer: DenseTensors) -> (inputs: Int, outputs: Int) {
    let shape = layer.weight.shape
    return self == .outIn ? (shape[1], shape[0]) : (shape[0], shape[1])
  }

  /// The layer's weight with the units as rows.
  func matrix(of layer: DenseTensors) -> Matrix<Double> {
    let (inputs, outputs) = sizes(of: layer)
    let elements = layer.weight.elements
    guard self == .inOut else { return Matrix(rows: outputs, columns: inputs, elements: elements) }
    var matrix = Matrix<Double>(rows: outputs, columns: inputs)
    for input in 0..<inputs {
      for output in 0..<outputs { matrix[output, input] = elements[input * outputs + output] }
    }
    return matrix
  }
}

/// The order and the layout in which a file's layers form a network.
struct LayerChain {
  /// The layers, from the features to the logits; at least one.
  let layers: [DenseTensors]
  /// How all weights lie.
  let layout: WeightLayout

  /// The features and the units of each layer: `[2, 16, 1]`.
  var sizes: [Int] {
    layers.prefix(1).map { layout.sizes(of: $0).inputs } + layers.map { layout.sizes(of: $0).outputs }
  }

  /// Finds the chain in a file.
  ///
  /// Where shapes leave a choice, names decide the layout, and the file the order of the layers; `sizes`, if
  /// given, precede both. PyTorch files are sorted by name, so an order that does not fit is replaced if exactly
  /// one other does.
  init(_ file: Safetensors, sizes: [Int]?, path: String) throws(ModelFileError) {
    let (layers, areNumbered) = try DenseTensors.layers(of: file, path: path)
    guard !layers.isEmpty else { throw .model(.noLayers, path: path) }
    let layouts: [WeightLayout] = layers.contains(where: \.isKernel) ? [.inOut, .outIn] : [.outIn, .inOut]
    var chains = layouts.map { LayerChain(layers: layers, layout: $0) }.filter { $0.problem == nil }
    if !areNumbered, chains.isEmpty || !chains.contains(where: { $0.sizes == sizes ?? $0.sizes }) {
      chains += layouts.flatMap { Self.onlyOrder(of: layers, layout: $0, sizes: sizes) }
    }
    guard let first = chains.first else {
      let problem = LayerChain(layers: layers, layout: layouts[0]).problem
      throw problem.map { .tensor($0.tensor, $0.problem, path: path) } ?? .model(.noLayers, path: path)
    }
    guard let sizes else {
      self = first
      return
    }
    guard let fitting = chains.first(where: { $0.sizes == sizes }) else {
      throw .model(.layers(given: sizes, found: first.sizes), path: path)
    }
    self = fitting
  }

  private init(layers: [DenseTensors], layout: WeightLayout) {
    self.layers = layers
    self.layout = layout
  }

  /// The first thing that does not fit.
  private var problem: (tensor: String, problem: TensorProblem)? {
    for (index, layer) in layers.enumerated() {
      let (inputs, outputs) = layout.sizes(of: layer)
      if index > 0, layout.sizes(of: layers[index - 1]).outputs != inputs {
        let previous = layers[index - 1].weight
        return (layer.weight.name, .chain(layer.weight.shape, after: previous.name, shape: previous.shape))
      }
      if let bias = layer.bias, bias.shape != [outputs] {
        return (
          bias.name, .biasCount(bias.shape[0], weight: layer.weight.name, shape: layer.weight.shape)
        )
      }
    }
    return nil
  }

  /// The order in which layers fit one another and the sizes, if there is exactly one.
  private static func onlyOrder(
    of layers: [DenseTensors], layout: WeightLayout, sizes: [Int]?
  ) -> [LayerChain] {
    // Beyond this many layers a search may take forever, and nobody names so many one by one.
    guard layers.count <= 8 else { return [] }
    var orders: [[DenseTensors]] = [[]]
    for _ in layers {
      orders = orders.flatMap { order in
        layers.filter { layer in !order.contains { $0.weight.name == layer.weight.name } }
          .map { order + [$0] }
          .filter { LayerChain(layers: $0, layout: layout).problem == nil }
      }
    }
    let chains = orders.map { LayerChain(layers: $0, layout: layout) }
    let fitting = chains.filter { $0.sizes == sizes ?? $0.sizes }
    return fitting.count == 1 ? fitting : []
  }
}
