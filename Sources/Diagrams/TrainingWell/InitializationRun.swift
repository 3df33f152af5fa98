import Networks
import Plotting

/// A new deep network: its first weights, and what one forward and one backward pass make of random samples.
struct InitializationRun: Sendable {
  let initializer: Initializer
  /// The weights of the first layer.
  let weights: [Double]
  /// The standard deviation of each layer's outputs, over units and samples.
  let activations: [Double]
  /// The standard deviation of the loss's derivatives with respect to each layer's outputs.
  let gradients: [Double]
  /// The share of each layer's units that answer every sample with the same number.
  let dead: [Double]
  /// The share of each layer's outputs where the activation's slope is below 1 % of its greatest.
  let flat: [Double]

  static let samples = 256
  static let classes = 10

  /// One pass of samples from the standard normal distribution, each with a random class.
  ///
  /// - Throws: `DiagramError` if a number is too large for a computer.
  init(_ initializer: Initializer, diagram: InitDistributionsDiagram, seed: UInt32) throws {
    self.initializer = initializer
    let activation = try Activations.ofOption(diagram.activation)
    let sizes =
      [diagram.inputs] + Array(repeating: diagram.units, count: diagram.depth) + [Self.classes]
    let network = Sequential<Double>(
      layerSizes: sizes, activation: activation, initializer: initializer, seed: UInt64(seed))
    var random = SeededGenerator(seed: UInt64(seed), stream: 3)
    let features = Matrix(
      rows: Self.samples, columns: diagram.inputs,
      elements: random.normals(count: Self.samples * diagram.inputs))
    let labels = (0..<Self.samples).map { _ in Double(random.index(below: Self.classes)) }
    let trace = network.trace(features)
    weights = network.weights(ofLayer: 0).elements
    let hidden = trace.prefix(diagram.depth)
    let targets = Matrix(rows: Self.samples, columns: 1, elements: labels)
    // What follows a layer is a network, and the layer's outputs are its features.
    gradients = hidden.enumerated().map { layer, traced in
      let rest = network.part(layer + 1..<network.layers.count)
      let derivatives = rest.derivatives(
        of: Samples(features: traced.outputs, targets: targets), loss: SparseCategoricalCrossEntropy())
      return Self.deviation(derivatives.features.elements)
    }
    activations = hidden.map { Self.deviation($0.outputs.elements) }
    dead = hidden.map { Self.dead($0.outputs) }
    let slope = Self.greatestSlope(of: activation)
    flat = hidden.map { layer in
      let numbers = layer.preActivations.elements
      return Double(numbers.count { abs(activation.derivative(at: $0)) < 0.01 * slope })
        / Double(numbers.count)
    }
    guard (activations + gradients).allSatisfy(\.isFinite) else {
      throw DiagramError.option(
        "--depth", reason: "with \(initializer.name) numbers overflow in \(diagram.depth) layers; take fewer")
    }
  }

  /// The standard deviation, with numbers scaled so that no square overflows.
  private static func deviation(_ values: [Double]) -> Double {
    let scale = values.map(abs).max() ?? 0
    guard scale > 0, scale.isFinite else { return scale }
    let count = Double(values.count)
    let mean = values.reduce(0) { $0 + $1 / scale } / count
    return scale
      * (values.reduce(0) { $0 + ($1 / scale - mean) * ($1 / scale - mean) } / count).squareRoot()
  }

  private static func dead(_ outputs: Matrix<Double>) -> Double {
    let dead = (0..<outputs.columns).count { unit in
      (1..<outputs.rows).allSatisfy { outputs[$0, unit] == outputs[0, unit] }
    }
    return Double(dead) / Double(outputs.columns)
  }

  private static func greatestSlope(of activation: any Activation) -> Double {
    (-200...200).map { abs(activation.derivative(at: Double($0) / 20)) }.max() ?? 1
  }

  /// The greatest spread of activations over the least; nil where there is none.
  var activationRange: Double? { Self.range(of: activations) }
  /// The greatest spread of gradients over the least; nil where there is none.
  var gradientRange: Double? { Self.range(of: gradients) }

  private static func range(of spreads: [Double]) -> Double? {
    guard let least = spreads.min(), let greatest = spreads.max(), least > 0 else { return nil }
    return greatest / least
  }

  /// The last layer's spread over the first one's; nil where there is none.
  var growth: Double? {
    guard let first = activations.first, let last = activations.last, first > 0 else { return nil }
    return last / first
  }

  /// The standard deviation of the first layer's weights.
  var weightDeviation: Double { Self.deviation(weights) }
}
