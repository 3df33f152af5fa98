/// A network in a file: dense layers, and others between them. The file is safetensors, NumPy's `.npz` or ONNX.
///
/// Files of our own name layers and activations in `__metadata__`. Files of PyTorch (`0.weight` of shape
/// [out, in], `0.bias`, …) and of Keras (`dense/kernel` of shape [in, out], `dense/bias`, …) do not, and what they
/// leave open is given when reading. Of PyTorch's files, `BatchNorm1d`, `LayerNorm` and `PReLU` between numbered or
/// named layers (`fc1`, `bn1`) are told by their tensors; what has none, such as dropout and softmax, is not in such a
/// file.
public struct SavedModel: Sendable, Equatable {
  /// The network.
  public var model: Sequential<Double>
  /// How features are standardised before they enter the network, if they are.
  public var normalization: Normalization?
  /// What else the file says, such as `loss`, `seed` and `version`; never the keys that the network and its
  /// standardising fill: `layers`, `activations`, `modules`, `means`, `deviations`.
  public var metadata: [String: String]

  /// A network with what a file says besides.
  ///
  /// - Precondition: standardising, if any, is of as many features as the network has.
  public init(
    model: Sequential<Double>, normalization: Normalization? = nil, metadata: [String: String] = [:]
  ) {
    let features = normalization?.means.count ?? model.inputs
    precondition(
      features == model.inputs,
      "a network of \(model.inputs) features is not standardised for \(features)")
    self.model = model
    self.normalization = normalization
    self.metadata = metadata.filter { !ModelMetadata.keys.contains($0.key) }
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file's path.
  ///   - layers: the features and the units of each layer, `[2, 16, 1]`, which the file must then have.
  ///   - activation: that of the hidden layers, where the file names none: one name, or one for each with
  ///     commas between; see `Activations`.
  ///   - normPlacement: where normalisations of named modules stand, if neither names nor statistics tell.
  /// - Throws: `FileError` if the file cannot be read, `ModelFileError` or `NumPyError` if it does not fit,
  ///   `ActivationError` if `activation` is unknown.
  public init(
    contentsOf path: String, layers: [Int]? = nil, activation: String? = nil,
    normPlacement: NormPlacement? = nil
  ) throws {
    try self.init(
      FileContents.read(path), path: path, layers: layers, activation: activation,
      normPlacement: normPlacement)
  }

  /// Reads the bytes of a file.
  package init(
    _ bytes: [UInt8], path: String, layers: [Int]? = nil, activation: String? = nil,
    normPlacement: NormPlacement? = nil
  ) throws {
    if let format = OtherFormat(bytes) { throw ModelFileError.header(.otherFormat(format), path: path) }
    if NumPyArchive.isNumPy(bytes) {
      try self.init(
        NumPyArchive(bytes, path: path), layers: layers, activation: activation, normPlacement: normPlacement)
    } else if ONNXNetwork.isONNX(bytes, path: path) {
      try self.init(onnx: bytes, path: path, layers: layers, activation: activation)
    } else {
      try self.init(
        Safetensors(bytes, path: path), path: path, layers: layers, activation: activation,
        normPlacement: normPlacement)
    }
  }

  /// The network that tensors form.
  init(
    _ file: Safetensors, path: String, layers: [Int]?, activation: String?, normPlacement: NormPlacement?
  ) throws {
    let metadata = ModelMetadata(file.metadata, path: path)
    let model = try Self.named(file, metadata, path: path)
    if let model {
      try Self.require(model, layers: layers, activation: activation, path: path)
      self.init(
        model: model, normalization: try metadata.normalization(features: model.inputs),
        metadata: file.metadata)
      return
    }
    let (stages, denseFile) = try StageTensors.split(file, path: path)
    let stated = metadata.isOwn ? metadata.layers : nil
    let chain = try LayerChain(denseFile, preferring: stated ?? layers, path: path)
    let sizes = chain.sizes
    if let stated, stated != sizes {
      let found = sizes.map(String.init).joined(separator: ",")
      throw metadata.error("layers", expected: "the layers of its tensors, \(found)")
    }
    if let layers, layers != sizes {
      throw ModelFileError.model(.layers(given: layers, found: sizes), path: path)
    }
    let staged = try StagedChain(
      stages, dense: chain.layers.map(\.module), sizes: sizes, path: path)
    let activations = try metadata.activations(
      layerCount: chain.layers.count, given: activation, rectified: staged.rectified)
    let dense = zip(chain.layers.indices, activations).map { index, activation in
      Dense(inputs: sizes[index], outputs: sizes[index + 1], activation: activation)
    }
    let parameters = zip(chain.layers, dense).map { layer, dense in
      chain.layout.matrix(of: layer).elements
        + (layer.bias?.elements ?? Array(repeating: 0, count: dense.outputs))
    }
    self.init(
      model: try staged.model(dense, parameters: parameters, placement: normPlacement, path: path),
      normalization: try metadata.normalization(features: sizes[0]), metadata: file.metadata)
  }

  /// The network of a file whose metadata name all layers, else nil.
  private static func named(
    _ file: Safetensors, _ metadata: ModelMetadata, path: String
  ) throws(ModelFileError) -> Sequential<Double>? {
    guard let layers = try metadata.modules() else { return nil }
    return try NumberedLayers(file, path: path).model(of: layers)
  }

  /// Refuses what contradicts a network that is wholly known.
  static func require(
    _ model: Sequential<Double>, layers: [Int]?, activation: String?, path: String
  ) throws(ModelFileError) {
    let sizes = model.denseSizes
    if let layers, layers != sizes { throw .model(.layers(given: layers, found: sizes), path: path) }
    if let activation, names(in: activation) != names(of: model) {
      let found = "layers of its own, \(model.layers.compactMap(LayerText.text).joined(separator: ";"))"
      throw .model(.activations(given: activation, found: found), path: path)
    }
  }

  /// The activations that a text with commas names; nil if one is unknown.
  private static func names(in text: String) -> Set<String>? {
    let names = text.split(separator: ",").map { try? Activations.named(String($0)).name }
    return names.contains(nil) ? nil : Set(names.compactMap(\.self))
  }

  /// The activations of a network, without those that change nothing.
  private static func names(of model: Sequential<Double>) -> Set<String> {
    let activations = model.layers.compactMap {
      ($0 as? Dense)?.activation ?? ($0 as? ActivationLayer)?.activation
    }
    return Set(activations.filter { !($0 is Linear) }.map(\.name))
  }

  /// The bytes of a safetensors file: `0.weight` of shape [out, in], `0.bias`, `1.weight`, … and, of batch
  /// normalisations, `1.running_mean` and `1.running_var`, by PyTorch's names.
  ///
  /// Layers are numbered as in PyTorch's `Sequential`. Of networks of dense layers and dropout alone, dropout is left
  /// out and not counted.
  ///
  /// - Parameter type: how numbers are stored; `float64` keeps every bit.
  /// - Precondition: the layers are of the engine's own kinds.
  public func bytes(type: Safetensors.ElementType = .float64) -> [UInt8] {
    let isNamed = ModelMetadata.modules(of: model) != nil
    let layers = model.layers.indices.filter { isNamed || model.layers[$0].parameterCount > 0 }
    let tensors = layers.enumerated().flatMap { number, layer in
      model.places(ofLayer: layer).map { place in
        Safetensors.Tensor(
          name: "\(number).\(place.shape.name)", type: type, shape: place.shape.extents,
          elements: Array((place.isState ? model.state : model.parameters)[place.range]))
      }
    }
    let entries = ModelMetadata.entries(model, layers: layers, normalization: normalization)
    return Safetensors(tensors: tensors, metadata: metadata.merging(entries) { $1 }).bytes()
  }
}
