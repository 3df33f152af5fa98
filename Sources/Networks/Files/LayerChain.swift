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
  /// Where shapes leave a choice, names decide the layout, and numbers in names the order of the layers. Layers of other
  /// names are put in the only order that fits, and the sizes; the order in a file means nothing, for PyTorch's are
  /// sorted by name.
  init(_ file: Safetensors, preferring sizes: [Int]?, path: String) throws(ModelFileError) {
    let (layers, areNumbered) = try DenseTensors.layers(of: file, path: path)
    guard !layers.isEmpty else { throw .model(.noLayers, path: path) }
    let layouts: [WeightLayout] = layers.contains(where: \.isKernel) ? [.inOut, .outIn] : [.outIn, .inOut]
    let chains = layouts.map { layout in
      let chain = LayerChain(layers: layers, layout: layout)
      guard !areNumbered, layers.count > 1 else { return chain.problem == nil ? [chain] : [] }
      return Self.orders(of: layers, layout: layout) ?? (chain.problem == nil ? [chain] : [])
    }
    let fitting = chains.map { $0.filter { $0.sizes == sizes ?? $0.sizes } }
    if layers.contains(where: \.isOpen), fitting.allSatisfy({ !$0.isEmpty }) {
      throw .model(.unknownLayout(layers.map(\.weight.name)), path: path)
    }
    // Chains of other sizes than those asked for are an error that the caller explains.
    guard let found = fitting.first(where: { !$0.isEmpty }) ?? chains.first(where: { !$0.isEmpty }) else {
      let problem = LayerChain(layers: layers, layout: layouts[0]).problem
      throw problem.map { .tensor($0.tensor, $0.problem, path: path) } ?? .model(.noLayers, path: path)
    }
    guard found.count == 1 || found[0].sizes != sizes ?? found[0].sizes else {
      // Sizes settle nothing that all orders have in common.
      let isSettled = sizes != nil || Set(found.map(\.sizes)).count == 1
      throw .model(.unknownOrder(layers.map(\.module.display).sorted(), hasSizes: isSettled), path: path)
    }
    self = found[0]
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

  /// The orders in which layers fit one another, and in which numbers rise; nil if there are too many layers.
  private static func orders(of layers: [DenseTensors], layout: WeightLayout) -> [LayerChain]? {
    // Beyond this many layers a search may take forever, and nobody names so many one by one.
    guard layers.count <= 8 else { return nil }
    var orders: [[DenseTensors]] = [[]]
    for _ in layers {
      orders = orders.flatMap { order in
        layers.filter { layer in !order.contains { $0.weight.name == layer.weight.name } }
          .filter { layer in order.allSatisfy { $0.module.mayPrecede(layer.module) } }
          .map { order + [$0] }
          .filter { LayerChain(layers: $0, layout: layout).problem == nil }
      }
    }
    return orders.map { LayerChain(layers: $0, layout: layout) }
  }
}
