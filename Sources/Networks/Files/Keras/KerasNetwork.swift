/// A network from Keras's configuration and the list of arrays that `get_weights()` gives.
struct KerasNetwork {
  private var arrays: ArraySlice<LoadedArray>
  private var assembly = NetworkAssembly()

  /// The network of a file.
  static func model(
    _ configuration: KerasConfiguration, arrays: [LoadedArray], path: String
  ) throws(ModelFileError) -> (model: Sequential<Double>, normalization: Normalization?) {
    var network = KerasNetwork(arrays: arrays[...])
    var place = "config"
    do throws(AssemblyProblem) {
      guard configuration.outputCount == 1 else {
        throw AssemblyProblem("\(configuration.outputCount) outputs; expected one")
      }
      for layer in configuration.layers {
        place = "layer '\(layer.config.name ?? layer.class_name)' (\(layer.class_name))"
        try network.append(layer)
      }
      place = "config"
      guard network.arrays.isEmpty else {
        throw AssemblyProblem(
          "the layers take \(arrays.count - network.arrays.count) arrays; there are \(arrays.count)")
      }
      return try network.assembly.model()
    } catch {
      throw .model(.unsupported("\(place): \(error.text)"), path: path)
    }
  }

  private init(arrays: ArraySlice<LoadedArray>) { self.arrays = arrays }

  private mutating func append(_ layer: KerasConfiguration.Layer) throws(AssemblyProblem) {
    let settings = layer.config
    let uses = layer.inbound_nodes?.count ?? 0
    guard uses <= 1 else { throw AssemblyProblem("it is used \(uses) times; expected a chain of layers") }
    switch layer.class_name {
    case "InputLayer", "Dropout", "GaussianNoise", "GaussianDropout", "AlphaDropout", "Flatten",
      "ActivityRegularization":
      return
    case "Dense": try appendDense(settings)
    case "Activation": try append(settings.activation)
    case "Softmax": try assembly.appendProbabilities()
    case "ReLU": try appendReLU(settings)
    case "LeakyReLU":
      try assembly.append(LeakyReLU(slope: settings.negative_slope ?? settings.alpha ?? 0.3))
    case "ELU": try assembly.append(ELU(alpha: settings.alpha ?? 1))
    case "PReLU": try assembly.appendPReLU(slopes: next(rank: 1).numbers)
    case "BatchNormalization": try appendBatchNorm(settings)
    case "LayerNormalization":
      let gamma = settings.hasNoScale ? nil : try next(rank: 1).numbers
      let beta = settings.center == false ? nil : try next(rank: 1).numbers
      try assembly.appendLayerNorm(gamma: gamma, beta: beta, epsilon: settings.epsilon ?? 1e-3)
    case "Normalization": try appendNormalization(settings)
    case "Rescaling":
      guard case .number(let scale) = settings.scale else {
        throw AssemblyProblem("a scale other than one number is not read")
      }
      try assembly.appendAffine(scales: [scale], shifts: [settings.offset ?? 0])
    default: throw AssemblyProblem("such layers are not read; expected those of a multilayer perceptron")
    }
  }

  private mutating func appendDense(_ settings: KerasConfiguration.Settings) throws(AssemblyProblem) {
    let kernel = try next(rank: 2)
    let weight = Matrix(rows: kernel.shape[0], columns: kernel.shape[1], elements: kernel.numbers).transposed
    let bias = settings.use_bias == false ? nil : try next(rank: 1).numbers
    try assembly.appendDense(weight: weight, bias: bias)
    try append(settings.activation)
  }

  private mutating func append(_ function: KerasConfiguration.Function?) throws(AssemblyProblem) {
    switch function {
    case nil: return
    case .name("softmax"): try assembly.appendProbabilities()
    case .name(let name):
      guard let activation = KerasActivations.named(name) else {
        throw AssemblyProblem("the activation '\(OneLine.short(name))' is unknown")
      }
      try assembly.append(activation)
    case .layer(let layer):
      // An activation within an activation cannot be.
      guard layer.config.activation == nil else { throw AssemblyProblem("its activation is no function") }
      try append(layer)
    }
  }

  private mutating func appendReLU(_ settings: KerasConfiguration.Settings) throws(AssemblyProblem) {
    guard settings.threshold ?? 0 == 0 else { throw AssemblyProblem("a ReLU with a threshold is not read") }
    switch (settings.max_value, settings.negative_slope ?? 0) {
    case (nil, 0): try assembly.append(ReLU())
    case (6, 0): try assembly.append(ReLU6())
    case (nil, let slope): try assembly.append(LeakyReLU(slope: slope))
    default: throw AssemblyProblem("a ReLU with a greatest value other than 6 is not read")
    }
  }

  private mutating func appendBatchNorm(_ settings: KerasConfiguration.Settings) throws(AssemblyProblem) {
    let gamma = settings.hasNoScale ? nil : try next(rank: 1).numbers
    let beta = settings.center == false ? nil : try next(rank: 1).numbers
    let (mean, variance) = (try next(rank: 1).numbers, try next(rank: 1).numbers)
    try assembly.appendBatchNorm(
      gamma: gamma, beta: beta, mean: mean, variance: variance, epsilon: settings.epsilon ?? 1e-3)
  }

  /// (x − mean) / √variance, of which Keras also keeps how many samples it has seen.
  private mutating func appendNormalization(_ settings: KerasConfiguration.Settings) throws(AssemblyProblem) {
    guard settings.invert != true else { throw AssemblyProblem("an inverted normalisation is not read") }
    let (mean, variance) = (try next(rank: nil).numbers, try next(rank: nil).numbers)
    if arrays.first?.shape == [] { arrays.removeFirst() }
    guard mean.count == variance.count else {
      throw AssemblyProblem("its means and variances differ in number")
    }
    // Keras divides by at least 1e-7.
    let scales = variance.map { 1 / max($0.squareRoot(), 1e-7) }
    try assembly.appendAffine(scales: scales, shifts: zip(mean, scales).map { -$0 * $1 })
  }

  /// The next array.
  private mutating func next(rank: Int?) throws(AssemblyProblem) -> (shape: [Int], numbers: [Double]) {
    guard let array = arrays.popFirst() else { throw AssemblyProblem("there is no array left for it") }
    guard let numbers = array.numbers, rank ?? array.shape.count == array.shape.count,
      !array.shape.contains(0)
    else {
      throw AssemblyProblem(
        "array '\(array.name ?? "")' of shape \(array.shape) does not fit; expected rank \(rank ?? 1)")
    }
    return (array.shape, numbers)
  }
}

extension KerasConfiguration.Settings {
  /// Whether a normalisation has no γ.
  fileprivate var hasNoScale: Bool {
    if case .isUsed(false) = scale { true } else { false }
  }
}
