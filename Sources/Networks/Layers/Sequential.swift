/// A network whose layers follow one another; the last gives logits.
///
/// A value: its parameters are one vector, layer by layer, in each layer first the weight [out, in] row by row
/// and then the bias.
public struct Sequential<Scalar: FloatingScalar>: Sendable, Equatable {
  /// The stages, from the features to the logits.
  public let layers: [any Layer]
  /// All parameters, layer by layer; their number stays as it is.
  public var parameters: [Scalar]
  /// Where each layer's parameters begin.
  package let offsets: [Int]

  /// A network of given layers and parameters.
  ///
  /// - Precondition: there is a layer, each takes what the one before gives, and there are as many parameters as
  ///   the layers need.
  public init(layers: [any Layer], parameters: [Scalar]) {
    precondition(!layers.isEmpty, "a network has at least one layer")
    for (layer, next) in zip(layers, layers.dropFirst()) {
      precondition(
        layer.outputs == next.inputs,
        "\(layer.name)(\(layer.inputs) → \(layer.outputs)) is followed by "
          + "\(next.name)(\(next.inputs) → \(next.outputs))")
    }
    var offsets: [Int] = []
    var count = 0
    for layer in layers {
      offsets.append(count)
      count += layer.parameterCount
    }
    precondition(
      parameters.count == count, "the layers have \(count) parameters, not \(parameters.count)")
    self.layers = layers
    self.offsets = offsets
    self.parameters = parameters
  }

  /// Features per sample.
  public var inputs: Int { layers[0].inputs }
  /// Logits per sample.
  public var outputs: Int { layers[layers.count - 1].outputs }
  /// The number of parameters.
  public var parameterCount: Int { parameters.count }

  /// Compares layers and parameters by value.
  public static func == (left: Sequential, right: Sequential) -> Bool {
    left.layers.count == right.layers.count && left.parameters == right.parameters
      && zip(left.layers, right.layers).allSatisfy { $0.isEqual(to: $1) }
  }

  /// The same network in another precision.
  public func converted<Other: FloatingScalar>(to type: Other.Type = Other.self) -> Sequential<Other> {
    Sequential<Other>(layers: layers, parameters: parameters.map { Other($0) })
  }
}
