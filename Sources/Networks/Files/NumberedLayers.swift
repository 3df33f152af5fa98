/// The layers of a file whose metadata name them: the tensors of layer i are `i.weight`, `i.bias`, ….
struct NumberedLayers {
  private let tensors: [String: Safetensors.Tensor]
  private let path: String

  /// The tensors of a file.
  init(_ file: Safetensors, path: String) {
    tensors = Dictionary(uniqueKeysWithValues: file.tensors.map { ($0.name, $0) })
    self.path = path
  }

  /// The network of these layers, each tensor of which must be there and fit.
  func model(of layers: [any Layer]) throws(ModelFileError) -> Sequential<Double> {
    var (parameters, state): ([Double], [Double]) = ([], [])
    for (index, layer) in layers.enumerated() {
      for shape in layer.parameterShapes { parameters += try elements(of: shape, layer: index) }
      for shape in layer.stateShapes { state += try elements(of: shape, layer: index) }
    }
    return Sequential(layers: layers, parameters: parameters, state: state)
  }

  private func elements(of shape: ParameterShape, layer: Int) throws(ModelFileError) -> [Double] {
    let name = "\(layer).\(shape.name)"
    guard let tensor = tensors[name] else { throw .tensor(name, .missing(shape.extents), path: path) }
    guard tensor.shape == shape.extents else {
      throw .tensor(name, .shape(tensor.shape, expected: "\(shape.extents)"), path: path)
    }
    try tensor.requireFinite(path: path)
    if ["running_var", "variance"].contains(shape.name) { try tensor.requireVariances(path: path) }
    return tensor.elements
  }
}

extension Safetensors.Tensor {
  /// Refuses what is infinite or not a number.
  func requireFinite(path: String) throws(ModelFileError) {
    if let index = elements.firstIndex(where: { !$0.isFinite }) {
      throw .tensor(name, .notFinite(elements[index], index: index), path: path)
    }
  }

  /// Refuses what is negative.
  func requireVariances(path: String) throws(ModelFileError) {
    if let index = elements.firstIndex(where: { $0 < 0 }) {
      throw .tensor(name, .negativeVariance(elements[index], index: index), path: path)
    }
  }
}
