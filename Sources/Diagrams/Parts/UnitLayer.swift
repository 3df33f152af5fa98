import Networks

/// One layer of units taken out of a network, so that it can be asked about any inputs.
struct UnitLayer: Sendable {
  /// What comes before the layer; nil of the first one.
  private let before: Sequential<Double>?
  /// The layer with its activation.
  private let part: Sequential<Double>
  /// The place among the stages of `part` whose pre-activations are the units' z.
  private let activating: Int
  /// The units' activation.
  let activation: any Activation
  /// Whether z is linear in the network's features.
  let isStraight: Bool
  /// Whether the layer gives the logits.
  let isLast: Bool

  /// - Parameter number: the layer, from 1, counting those with weights of their own.
  /// - Throws: `DiagramError` if there is no such layer.
  init(_ model: Sequential<Double>, number: Int) throws {
    let dense = model.layers.indices.filter { model.layers[$0] is Dense }
    guard number >= 1, number <= dense.count else {
      throw DiagramError.option("--layer", reason: "\(number) is not in 1…\(dense.count)")
    }
    let start = dense[number - 1]
    let end = number < dense.count ? dense[number] : model.layers.count
    part = model.part(start..<end)
    before = start > 0 ? model.part(0..<start) : nil
    let own = model.layers[start..<end].indices.first { model.layers[$0] is ActivationLayer } ?? start
    activating = own - start
    activation = model.activation(ofLayer: own)
    isStraight = model.layers[..<start].allSatisfy(Self.isAffine)
    isLast = number == dense.count
  }

  private static func isAffine(_ layer: any Layer) -> Bool {
    layer is NormalizationLayer || layer is BatchNorm || layer is Dropout
  }

  /// How many units the layer has.
  var units: Int { part.outputs }

  /// What the layer before gives to samples as the network takes them.
  func inputs(of features: Matrix<Double>) -> Matrix<Double> { before?.forward(features) ?? features }

  /// The units' z and their activations for what the layer before gives.
  func answers(to inputs: Matrix<Double>) -> (z: Matrix<Double>, activations: Matrix<Double>) {
    let trace = part.trace(inputs)
    return (trace[activating].preActivations, trace[trace.count - 1].outputs)
  }

  /// The values of z at which units switch: the kinks of their activation, or 0 of a smooth one.
  var thresholds: [Double] { activation.kinks.isEmpty ? [0] : activation.kinks }
}

extension Sequential {
  /// A network of some of the layers with their parameters and state.
  func part(_ range: Range<Int>) -> Sequential {
    func slice(_ values: [Scalar], _ starts: [Int]) -> [Scalar] {
      let end = range.upperBound < starts.count ? starts[range.upperBound] : values.count
      return Array(values[starts[range.lowerBound]..<end])
    }
    return Sequential(
      layers: Array(layers[range]), parameters: slice(parameters, offsets), state: slice(state, stateOffsets))
  }
}
