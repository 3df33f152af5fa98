/// A network of dense layers in a safetensors file.
///
/// Files of our own name layers and activations in `__metadata__`. Files of PyTorch (`0.weight` of shape
/// [out, in], `0.bias`, …) and of Keras (`dense/kernel` of shape [in, out], `dense/bias`, …) do not, and what they
/// leave open is given when reading.
public struct SavedModel: Sendable, Equatable {
  /// The network.
  public var model: Sequential<Double>
  /// How features are standardised before they enter the network, if they are.
  public var normalization: Normalization?
  /// What else the file says, such as `loss`, `seed` and `version`; never the keys that the network and its
  /// standardising fill: `layers`, `activations`, `means`, `deviations`.
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
  ///   - layers: the features and the units of each layer, `[2, 16, 1]`, which the file must then have.
  ///   - activation: that of the hidden layers, where the file names none: one name, or one for each with commas
  ///     between; see `Activations`.
  /// - Throws: `FileError` if the file cannot be read, `ModelFileError` if it does not fit, `ActivationError` if
  ///   `activation` is unknown.
  public init(contentsOf path: String, layers: [Int]? = nil, activation: String? = nil) throws {
    try self.init(FileContents.read(path), path: path, layers: layers, activation: activation)
  }

  /// Reads the bytes of a file.
  package init(
    _ bytes: [UInt8], path: String, layers: [Int]? = nil, activation: String? = nil
  ) throws {
    let file = try Safetensors(bytes, path: path)
    let metadata = ModelMetadata(file.metadata, path: path)
    let stated = try metadata.layers()
    let chain = try LayerChain(file, preferring: stated ?? layers, path: path)
    let sizes = chain.sizes
    if let stated, stated != sizes {
      let found = sizes.map(String.init).joined(separator: ",")
      throw metadata.error("layers", expected: "the layers of its tensors, \(found)")
    }
    if let layers, layers != sizes {
      throw ModelFileError.model(.layers(given: layers, found: sizes), path: path)
    }
    let activations = try metadata.activations(layerCount: chain.layers.count, given: activation)
    let dense = zip(chain.layers.indices, activations).map { index, activation in
      Dense(inputs: sizes[index], outputs: sizes[index + 1], activation: activation)
    }
    let parameters = zip(chain.layers, dense).flatMap { layer, dense in
      chain.layout.matrix(of: layer).elements
        + (layer.bias?.elements ?? Array(repeating: 0, count: dense.outputs))
    }
    self.init(
      model: Sequential(layers: dense, parameters: parameters),
      normalization: try metadata.normalization(features: sizes[0]), metadata: file.metadata)
  }

  /// The bytes of a safetensors file: `0.weight` of shape [out, in], `0.bias`, `1.weight`, …, numbered by layer
  /// without those, like dropout, that have no parameters.
  ///
  /// - Parameter type: how numbers are stored; `float64` keeps every bit.
  public func bytes(type: Safetensors.ElementType = .float64) -> [UInt8] {
    let layers = model.layers.indices.filter { model.layers[$0].parameterCount > 0 }
    let tensors = layers.enumerated().flatMap { number, layer in
      var start = model.offsets[layer]
      return model.layers[layer].parameterShapes.map { shape in
        defer { start += shape.count }
        return Safetensors.Tensor(
          name: "\(number).\(shape.name)", type: type, shape: shape.extents,
          elements: Array(model.parameters[start..<start + shape.count]))
      }
    }
    let entries = ModelMetadata.entries(model, layers: layers, normalization: normalization)
    return Safetensors(tensors: tensors, metadata: metadata.merging(entries) { $1 }).bytes()
  }
}
