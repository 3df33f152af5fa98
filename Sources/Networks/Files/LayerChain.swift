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
  /// Where shapes leave a choice, names decide the layout, and the file the order of the layers, unless
  /// only others give the preferred sizes. PyTorch files are sorted by name, so an order that does not fit is
  /// replaced if exactly one other does.
  init(_ file: Safetensors, preferring sizes: [Int]?, path: String) throws(ModelFileError) {
    let (layers, areNumbered) = try DenseTensors.layers(of: file, path: path)
    guard !layers.isEmpty else { throw .model(.noLayers, path: path) }
    let layouts: [WeightLayout] = layers.contains(where: \.isKernel) ? [.inOut, .outIn] : [.outIn, .inOut]
    let chains = layouts.flatMap { layout in
      let chain = LayerChain(layers: layers, layout: layout)
      if chain.problem == nil, areNumbered || chain.sizes == sizes ?? chain.sizes { return [chain] }
      let others = areNumbered ? [] : Self.onlyOrder(of: layers, layout: layout, sizes: sizes)
      return chain.problem == nil ? others + [chain] : others
    }
    guard let first = chains.first else {
      let problem = LayerChain(layers: layers, layout: layouts[0]).problem
      throw problem.map { .tensor($0.tensor, $0.problem, path: path) } ?? .model(.noLayers, path: path)
    }
    self = chains.first { $0.sizes == sizes } ?? first
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
