import Networks

/// A network's layers as dense ones alone, each with its activation, as they are drawn.
///
/// Batch normalisation is a·x + b once it is trained, and becomes part of the weights before or behind it; what a layer
/// normalisation does depends on the sample, and is left out.
struct FoldedLayers {
  private(set) var activations: [any Activation] = []
  private(set) var parameters: [DrawnNetwork.Parameters] = []
  private(set) var hasSoftmax = false
  private(set) var hasBatchNorm = false
  private(set) var hasLayerNorm = false
  /// a·x + b that waits for the next dense layer.
  private var waiting: (scales: [Double], shifts: [Double])?

  /// The layers of a network.
  ///
  /// - Parameter file: whose network it is, for errors.
  init(_ model: Sequential<Double>, file: String) throws(DiagramError) {
    for (index, layer) in model.layers.enumerated() {
      guard !hasSoftmax else { throw Self.error(layer, file: file) }
      switch layer {
      case let dense as Dense:
        append(dense.activation, model.weights(ofLayer: index), model.biases(ofLayer: index))
      case let layer as ActivationLayer where isOpen: activations[activations.count - 1] = layer.activation
      case let layer as BatchNorm: append(layer, model, index)
      case is LayerNorm: hasLayerNorm = true
      case let layer as PReLULayer where isOpen && layer.sharesSlope:
        let slope = model.numbers(ofLayer: index, state: false)[0]
        activations[activations.count - 1] = LeakyReLU(slope: slope)
      case is Softmax: hasSoftmax = true
      case is Dropout: continue
      default: throw Self.error(layer, file: file)
      }
    }
    guard waiting == nil else {
      throw .data("\(file): a normalisation at the end, behind all dense layers, is not drawn")
    }
  }

  private static func error(_ layer: any Layer, file: String) -> DiagramError {
    .data("\(file): this figure draws dense layers, not \(layer.name)")
  }

  /// Whether the last layer has no activation yet.
  private var isOpen: Bool { activations.last is Linear && waiting == nil }

  private mutating func append(_ activation: any Activation, _ weights: Matrix<Double>, _ biases: [Double]) {
    var layer = DrawnNetwork.Parameters(weights: weights, biases: biases)
    if let waiting {
      for unit in biases.indices {
        for input in 0..<weights.columns {
          layer.biases[unit] += weights[unit, input] * waiting.shifts[input]
          layer.weights[unit, input] *= waiting.scales[input]
        }
      }
    }
    waiting = nil
    activations.append(activation)
    parameters.append(layer)
  }

  /// γ (x − μ) / √(σ² + ε) + β, into the weights before it where no activation stands between.
  private mutating func append(_ layer: BatchNorm, _ model: Sequential<Double>, _ index: Int) {
    hasBatchNorm = true
    let (own, state) = (
      model.numbers(ofLayer: index, state: false), model.numbers(ofLayer: index, state: true)
    )
    let units = 0..<layer.inputs
    let scales = units.map { own[$0] / (state[layer.inputs + $0] + layer.epsilon).squareRoot() }
    let shifts = units.map { own[layer.inputs + $0] - state[$0] * scales[$0] }
    guard isOpen else {
      let before = waiting ?? (units.map { _ in 1 }, units.map { _ in 0 })
      waiting = (
        units.map { before.scales[$0] * scales[$0] },
        units.map { before.shifts[$0] * scales[$0] + shifts[$0] }
      )
      return
    }
    let last = parameters.count - 1
    for unit in units {
      for input in 0..<parameters[last].weights.columns {
        parameters[last].weights[unit, input] *= scales[unit]
      }
      parameters[last].biases[unit] = parameters[last].biases[unit] * scales[unit] + shifts[unit]
    }
  }
}

extension Sequential<Double> {
  /// The parameters of a layer, or its state, one after the other.
  fileprivate func numbers(ofLayer index: Int, state wanted: Bool) -> [Double] {
    places(ofLayer: index).filter { $0.isState == wanted }.flatMap { place in
      (wanted ? state : parameters)[place.range]
    }
  }
}
