import Networks

/// A start for networks of one input in which hidden units switch anywhere in the range of inputs, where all would
/// switch at its middle with biases of 0.
enum SpreadUnits {
  /// Half the length of the inputs' range in units of their deviation.
  private static let reach = 3.0.squareRoot()

  /// Inputs from −√3 to √3, so that any range suits networks alike.
  static func normalization(of range: ClosedRange<Double>) -> Normalization {
    let half = (range.upperBound - range.lowerBound) / 2
    return Normalization(means: [range.lowerBound + half], deviations: [half / reach])
  }

  /// The biases of the first layer.
  static func biases(of network: Sequential<Double>, seed: UInt64) -> [Double] {
    var random = SeededGenerator(seed: seed, stream: 2)
    return network.weights(ofLayer: 0).elements.map {
      -$0 * Double.random(in: -reach...reach, using: &random)
    }
  }
}
