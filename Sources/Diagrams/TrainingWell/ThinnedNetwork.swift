import Networks

/// What one draw of dropout leaves of a network: each hidden unit is dropped with the same probability; inputs and
/// outputs stay.
struct ThinnedNetwork: Sendable, Equatable {
  /// The units that are dropped.
  let dropped: Set<NetworkLayout.Unit>

  /// A random thinned network.
  ///
  /// - Parameter rate: the probability of dropping a unit, 0…1.
  init(layerSizes: [Int], rate: Double, using generator: inout some RandomNumberGenerator) {
    var dropped: Set<NetworkLayout.Unit> = []
    for layer in layerSizes.indices.dropFirst().dropLast() {
      for index in 0..<layerSizes[layer] where generator.uniform() < rate {
        dropped.insert(NetworkLayout.Unit(layer: layer, index: index))
      }
    }
    self.dropped = dropped
  }

  /// So many thinned networks, which follow from a seed.
  static func samples(_ count: Int, layerSizes: [Int], rate: Double, seed: UInt32) -> [ThinnedNetwork] {
    // Streams 0 and 1 of a seed are those of weights and of training.
    var generator = SeededGenerator(seed: UInt64(seed), stream: 2)
    return (0..<count).map { _ in
      ThinnedNetwork(layerSizes: layerSizes, rate: rate, using: &generator)
    }
  }
}
