/// A layer's tensor with its numbers: a parameter, or state such as a running mean.
public struct LayerTensor<Scalar: FloatingScalar>: Sendable, Equatable {
  /// The name in a model file: `weight`, `bias`, `running_mean`.
  public var name: String
  /// The extents, the slowest first: [out, in] of a dense layer's weight.
  public var shape: [Int]
  /// The numbers, the last extent's next to one another.
  public var elements: [Scalar]

  /// A tensor of given numbers.
  ///
  /// - Precondition: there are as many as the shape has places.
  public init(name: String, shape: [Int], elements: [Scalar]) {
    precondition(
      elements.count == shape.reduce(1, *),
      "a tensor of shape \(shape) has \(shape.reduce(1, *)) elements, not \(elements.count)")
    self.name = name
    self.shape = shape
    self.elements = elements
  }
}

/// Why a layer's tensors could not be read or set by name.
public enum LayerNameError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The network has no layer of this name.
  case unknownLayer(String, known: [String])
  /// The layer has no tensor of this name.
  case unknownTensor(String, layer: String, known: [String])
  /// The layer's tensor has another shape.
  case shape([Int], tensor: String, layer: String, expected: [Int])

  /// What is there and what was expected.
  public var description: String {
    switch self {
    case .unknownLayer(let name, let known):
      "there is no layer '\(name)'; the network has \(known.joined(separator: ", "))"
    case .unknownTensor(let name, let layer, let known):
      known.isEmpty
        ? "layer '\(layer)' has no '\(name)', and no other weights"
        : "layer '\(layer)' has no '\(name)'; it has \(known.joined(separator: ", "))"
    case .shape(let given, let tensor, let layer, let expected):
      "'\(tensor)' of layer '\(layer)' has shape \(expected), not \(given)"
    }
  }
}

extension Sequential {
  /// The layers' names as Keras gives them, the kind in snake case and a number from the second of a kind on:
  /// `dense`, `batch_normalization`, `dense_1`.
  public var names: [String] {
    var counts: [String: Int] = [:]
    return layers.map { layer in
      let kind = snakeCase(layer.name)
      let count = counts[kind, default: 0]
      counts[kind] = count + 1
      return count == 0 ? kind : "\(kind)_\(count)"
    }
  }

  /// The parameters of a layer and then its state, each with its name; none of a layer without.
  ///
  /// - Throws: `LayerNameError` if there is no layer of that name.
  public func weights(of name: String) throws(LayerNameError) -> [LayerTensor<Scalar>] {
    let layer = try index(of: name)
    return places(ofLayer: layer).map { place in
      let elements = (place.isState ? state : parameters)[place.range]
      return LayerTensor(name: place.shape.name, shape: place.shape.extents, elements: Array(elements))
    }
  }

  /// Replaces tensors of a layer; those that are not given stay as they are.
  ///
  /// - Throws: `LayerNameError` if there is no layer of that name, or a tensor is not one of its own; the network is
  ///   then unchanged.
  public mutating func setWeights(
    _ tensors: [LayerTensor<Scalar>], of name: String
  ) throws(LayerNameError) {
    let places = places(ofLayer: try index(of: name))
    var changed = self
    for tensor in tensors {
      guard let place = places.first(where: { $0.shape.name == tensor.name }) else {
        throw .unknownTensor(tensor.name, layer: name, known: places.map(\.shape.name))
      }
      guard tensor.shape == place.shape.extents, tensor.elements.count == place.range.count else {
        throw .shape(tensor.shape, tensor: tensor.name, layer: name, expected: place.shape.extents)
      }
      if place.isState {
        changed.state.replaceSubrange(place.range, with: tensor.elements)
      } else {
        changed.parameters.replaceSubrange(place.range, with: tensor.elements)
      }
    }
    self = changed
  }

  private func index(of name: String) throws(LayerNameError) -> Int {
    let names = names
    guard let index = names.firstIndex(of: name) else { throw .unknownLayer(name, known: names) }
    return index
  }

  /// Where a layer's tensors lie, among the parameters or in the state.
  package func places(
    ofLayer index: Int
  ) -> [(shape: ParameterShape, range: Range<Int>, isState: Bool)] {
    func places(_ shapes: [ParameterShape], from start: Int, isState: Bool)
      -> [(shape: ParameterShape, range: Range<Int>, isState: Bool)]
    {
      var start = start
      return shapes.map { shape in
        defer { start += shape.count }
        return (shape, start..<start + shape.count, isState)
      }
    }
    return places(layers[index].parameterShapes, from: offsets[index], isState: false)
      + places(layers[index].stateShapes, from: stateOffsets[index], isState: true)
  }
}

/// `BatchNormalization` as `batch_normalization`, by Keras's rule: an underscore before a capital that a small letter
/// follows, and between a small letter and a capital, hence `p_re_lu`.
private func snakeCase(_ name: String) -> String {
  let letters = Array(name)
  var result = ""
  for (index, letter) in letters.enumerated() {
    let startsWord =
      index > 0 && letter.isUppercase
      && (letters[index - 1].isLowercase || (index + 1 < letters.count && letters[index + 1].isLowercase))
    result += (startsWord ? "_" : "") + letter.lowercased()
  }
  return result
}
