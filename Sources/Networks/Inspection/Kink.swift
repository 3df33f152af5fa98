/// A place where a unit of a network with one feature switches, so that the network's slope may change.
public struct Kink: Sendable, Equatable {
  /// The feature's value.
  public var x: Double
  /// The layer, from 0.
  public var layer: Int
  /// The unit of the layer, from 0.
  public var unit: Int
}

extension Sequential where Scalar == Double {
  /// All places within a range where a unit switches, from left to right: between two neighbours the network is a
  /// straight line.
  ///
  /// Found exactly, layer by layer: between the kinks of the layers before, each pre-activation is linear, and its
  /// crossing of a kink of the activation follows from its values at both ends.
  ///
  /// - Precondition: the network takes one feature, and all its layers are dense or activations that are straight
  ///   between kinks: rectifiers, leaky ones, relu6, hard sigmoids, or linear.
  public func kinks(in range: ClosedRange<Double>) -> [Kink] {
    precondition(inputs == 1, "kinks are found along one feature, but the network takes \(inputs)")
    for (index, layer) in layers.enumerated() {
      let isKnown = layer is Dense || layer is ActivationLayer
      let name = isKnown ? activation(ofLayer: index).name : layer.name
      precondition(
        isKnown && Self.isPiecewiseLinear(name), "layer \(index), \(name), is not straight between kinks")
    }
    var kinks: [Kink] = []
    for layer in layers.indices where !activation(ofLayer: layer).kinks.isEmpty {
      let ends = ([range.lowerBound] + kinks.map(\.x) + [range.upperBound]).sorted()
      let z = trace(Matrix(rows: ends.count, columns: 1, elements: ends))[layer].preActivations
      for unit in 0..<z.columns {
        for threshold in activation(ofLayer: layer).kinks {
          let values = z.column(unit).map { $0 - threshold }
          kinks += Self.crossings(of: values, at: ends).map { Kink(x: $0, layer: layer, unit: unit) }
        }
      }
    }
    return kinks.sorted { ($0.x, $0.layer, $0.unit) < ($1.x, $1.layer, $1.unit) }
  }

  /// Where a line through values at increasing places changes its sign.
  private static func crossings(of values: [Double], at places: [Double]) -> [Double] {
    (1..<values.count).compactMap { index in
      let (before, after) = (values[index - 1], values[index])
      guard (before < 0) != (after < 0) else { return nil }
      let share = before / (before - after)
      return places[index - 1] + share * (places[index] - places[index - 1])
    }
  }

  private static func isPiecewiseLinear(_ name: String) -> Bool {
    let straight = ["linear", "relu", "leaky_relu", "prelu", "relu6", "hard_sigmoid"]
    return straight.contains(String(name.prefix { $0 != "(" }))
  }
}
