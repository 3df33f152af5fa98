/// A network whose layers follow one another; the last gives logits.
///
/// A value: its parameters are one vector, layer by layer, in each layer first the weight [out, in] row by row
/// and then the bias.
public struct Sequential<Scalar: FloatingScalar>: Sendable, Equatable {
  /// The stages, from the features to the logits.
  public let layers: [any Layer]
  /// All parameters, layer by layer; their number stays as it is.
  public var parameters: [Scalar]
  /// What layers keep besides, layer by layer, such as running means; their number stays as it is.
  public var state: [Scalar]
  /// Where each layer's parameters begin.
  package let offsets: [Int]
  /// Where each layer's state begins.
  package let stateOffsets: [Int]

  /// A network of given layers and parameters.
  ///
  /// - Parameters:
  ///   - layers: from the features to the logits.
  ///   - parameters: as many as the layers have, layer by layer.
  ///   - state: nil is that of new layers.
  /// - Precondition: there is a layer, each takes what the one before gives, and there are as many parameters and
  ///   numbers of state as the layers need.
  public init(layers: [any Layer], parameters: [Scalar], state: [Scalar]? = nil) {
    precondition(!layers.isEmpty, "a network has at least one layer")
    for (layer, next) in zip(layers, layers.dropFirst()) {
      precondition(
        layer.outputs == next.inputs,
        "\(layer.name)(\(layer.inputs) → \(layer.outputs)) is followed by "
          + "\(next.name)(\(next.inputs) → \(next.outputs))")
    }
    (offsets, stateOffsets) = (
      Self.starts(layers.map(\.parameterCount)), Self.starts(layers.map(\.stateCount))
    )
    let count = layers.reduce(0) { $0 + $1.parameterCount }
    precondition(
      parameters.count == count, "the layers have \(count) parameters, not \(parameters.count)")
    let initial = layers.flatMap { $0.stateShapes.flatMap(\.initialElements) }
    self.state = state ?? initial.map { Scalar($0) }
    precondition(
      self.state.count == initial.count,
      "the layers keep \(initial.count) numbers of state, not \(self.state.count)")
    self.layers = layers
    self.parameters = parameters
  }

  /// A network of new layers, whose parameters follow from a seed.
  ///
  /// - Parameters:
  ///   - layers: from the features to the logits.
  ///   - initializer: how weights start; nil is what suits each layer.
  ///   - seed: of the random numbers.
  /// - Precondition: there is a layer, and each takes what the one before gives.
  public init(layers: [any Layer], initializer: Initializer? = nil, seed: UInt64) {
    var generator = SeededGenerator(seed: seed, stream: 0)
    let parameters = layers.flatMap { $0.initialParameters(initializer, using: &generator) }
    self.init(layers: layers, parameters: parameters.map { Scalar($0) })
  }

  /// Where pieces of the given lengths begin if they lie one after the other.
  private static func starts(_ counts: [Int]) -> [Int] {
    counts.reduce(into: (starts: [Int](), end: 0)) {
      $0.starts.append($0.end)
      $0.end += $1
    }.starts
  }

  /// Features per sample.
  public var inputs: Int { layers[0].inputs }
  /// Logits per sample.
  public var outputs: Int { layers[layers.count - 1].outputs }
  /// The number of parameters.
  public var parameterCount: Int { parameters.count }

  /// Compares layers, parameters and state by value.
  public static func == (left: Sequential, right: Sequential) -> Bool {
    left.layers.count == right.layers.count && left.parameters == right.parameters
      && left.state == right.state
      && zip(left.layers, right.layers).allSatisfy { $0.isEqual(to: $1) }
  }

  /// The same network in another precision.
  public func converted<Other: FloatingScalar>(to type: Other.Type = Other.self) -> Sequential<Other> {
    Sequential<Other>(
      layers: layers, parameters: parameters.map { Other($0) }, state: state.map { Other($0) })
  }
}
