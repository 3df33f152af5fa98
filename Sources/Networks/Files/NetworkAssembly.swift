/// A network put together from a file's layers one after the other.
///
/// Scales and shifts between layers, which the engine has no layer for, become part of the dense layer before or
/// behind them; those of the features become their standardising.
struct NetworkAssembly {
  private(set) var layers: [any Layer] = []
  private var parameters: [[Double]] = []
  private var states: [[Double]] = []
  /// a·x + b, waiting for the next dense layer; before the first layer it is of the features.
  private var pending: (scales: [Double], shifts: [Double])?
  private var features: (scales: [Double], shifts: [Double])?
  /// Whether the last function of all is dropped: the engine computes from logits.
  private(set) var hasProbabilities = false

  /// Numbers per sample after the last layer; nil before the first.
  var width: Int? { layers.last?.outputs ?? pending?.scales.count }

  /// More must be a mistake, and products of two sizes stay far from overflow.
  private static let largestSize = 1 << 24

  /// Appends a dense layer.
  ///
  /// - Parameters:
  ///   - weight: [out, in].
  ///   - bias: nil is 0.
  mutating func appendDense(weight: Matrix<Double>, bias: [Double]?) throws(AssemblyProblem) {
    try requireNoProbabilities()
    try requireFinite(weight.elements)
    try requireFinite(bias ?? [])
    spreadWaiting(to: weight.columns)
    guard weight.rows > 0, weight.columns > 0, weight.rows <= Self.largestSize,
      weight.columns <= Self.largestSize
    else { throw AssemblyProblem("a dense layer of shape \(weight.shape); expected sizes of at least 1") }
    if let width, width != weight.columns {
      throw AssemblyProblem("takes \(weight.columns) numbers, but the layer before gives \(width)")
    }
    if let bias, bias.count != weight.rows {
      throw AssemblyProblem("\(bias.count) biases do not fit \(weight.rows) units")
    }
    var (weight, bias) = (weight, bias ?? Array(repeating: 0, count: weight.rows))
    if let pending {
      if layers.isEmpty {
        features = pending
      } else {
        for row in 0..<weight.rows {
          for column in 0..<weight.columns {
            bias[row] += weight[row, column] * pending.shifts[column]
            weight[row, column] *= pending.scales[column]
          }
        }
      }
      self.pending = nil
    }
    append(Dense(inputs: weight.columns, outputs: weight.rows), weight.elements + bias)
  }

  /// Appends an activation, as a part of a dense layer before it.
  mutating func append(_ activation: any Activation) throws(AssemblyProblem) {
    if activation is Linear { return }
    try requireNoProbabilities()
    let width = try settled()
    if let dense = layers.last as? Dense, dense.activation is Linear {
      layers[layers.count - 1] = Dense(inputs: dense.inputs, outputs: dense.outputs, activation: activation)
    } else {
      append(ActivationLayer(inputs: width, activation: activation), [])
    }
  }

  /// Appends softmax, or the sigmoid behind which nothing more may come.
  mutating func appendProbabilities() throws(AssemblyProblem) {
    try requireNoProbabilities()
    _ = try settled()
    hasProbabilities = true
  }

  /// Appends a batch normalisation.
  mutating func appendBatchNorm(
    gamma: [Double]?, beta: [Double]?, mean: [Double], variance: [Double], epsilon: Double
  ) throws(AssemblyProblem) {
    try requireNoProbabilities()
    let width = mean.count
    try require(width)
    for numbers in [gamma ?? mean, beta ?? mean, variance] {
      guard numbers.count == width else {
        throw AssemblyProblem("a batch normalisation of \(width) means has \(numbers.count) other numbers")
      }
    }
    for numbers in [gamma ?? [], beta ?? [], mean, variance] { try requireFinite(numbers) }
    guard epsilon > 0, epsilon.isFinite, variance.allSatisfy({ $0 >= 0 }) else {
      throw AssemblyProblem("variances and epsilon of a batch normalisation must not be negative")
    }
    _ = try settled(orWidth: width)
    append(
      BatchNorm(inputs: width, epsilon: epsilon),
      (gamma ?? Array(repeating: 1, count: width)) + (beta ?? Array(repeating: 0, count: width)),
      state: mean + variance)
  }

  /// Appends a normalisation over units.
  mutating func appendLayerNorm(
    gamma: [Double]?, beta: [Double]?, epsilon: Double
  ) throws(AssemblyProblem) {
    try requireNoProbabilities()
    let width = try settled(orWidth: gamma?.count ?? beta?.count)
    guard epsilon > 0, epsilon.isFinite, (gamma ?? beta)?.count ?? width == width,
      (beta ?? gamma)?.count ?? width == width
    else { throw AssemblyProblem("a layer normalisation does not fit the \(width) units before it") }
    try requireFinite((gamma ?? []) + (beta ?? []))
    append(
      LayerNorm(inputs: width, epsilon: epsilon),
      (gamma ?? Array(repeating: 1, count: width)) + (beta ?? Array(repeating: 0, count: width)))
  }

  /// Appends a rectifier with slopes of its own for negative numbers.
  mutating func appendPReLU(slopes: [Double]) throws(AssemblyProblem) {
    try requireNoProbabilities()
    let width = try settled()
    guard slopes.count == 1 || slopes.count == width else {
      throw AssemblyProblem("\(slopes.count) slopes do not fit \(width) units")
    }
    try requireFinite(slopes)
    append(PReLULayer(inputs: width, sharesSlope: slopes.count == 1), slopes)
  }

  /// Appends a·x + b; a single number is meant for each place.
  mutating func appendAffine(scales: [Double], shifts: [Double]) throws(AssemblyProblem) {
    try requireNoProbabilities()
    let count = max(scales.count, shifts.count)
    spreadWaiting(to: count)
    guard let width = width ?? (count > 0 ? count : nil), [1, width].contains(scales.count),
      [1, width].contains(shifts.count)
    else { throw AssemblyProblem("\(count) numbers do not fit the \(self.width ?? 0) units before") }
    try require(width)
    try requireFinite(scales + shifts)
    let scales = scales.count == 1 ? Array(repeating: scales[0], count: width) : scales
    let shifts = shifts.count == 1 ? Array(repeating: shifts[0], count: width) : shifts
    if pending == nil, let dense = layers.last as? Dense, dense.activation is Linear {
      let last = parameters.count - 1
      for unit in 0..<width {
        for input in 0..<dense.inputs { parameters[last][unit * dense.inputs + input] *= scales[unit] }
        let bias = width * dense.inputs + unit
        parameters[last][bias] = parameters[last][bias] * scales[unit] + shifts[unit]
      }
      return
    }
    let before = pending ?? (Array(repeating: 1, count: width), Array(repeating: 0, count: width))
    pending = (
      zip(before.scales, scales).map(*), zip(zip(before.shifts, scales).map(*), shifts).map(+)
    )
  }

  /// One number for all features, whose count the first layer tells.
  private mutating func spreadWaiting(to count: Int) {
    guard layers.isEmpty, let pending, pending.scales.count == 1, 1...Self.largestSize ~= count else {
      return
    }
    self.pending = (
      Array(repeating: pending.scales[0], count: count), Array(repeating: pending.shifts[0], count: count)
    )
  }

  private mutating func append(_ layer: any Layer, _ numbers: [Double], state: [Double] = []) {
    layers.append(layer)
    parameters.append(numbers)
    states.append(state)
  }

  private func require(_ width: Int) throws(AssemblyProblem) {
    guard width > 0, width <= Self.largestSize, self.width ?? width == width else {
      throw AssemblyProblem("takes \(width) numbers, but the layer before gives \(self.width ?? 0)")
    }
  }

  private func requireFinite(_ numbers: [Double]) throws(AssemblyProblem) {
    guard let place = numbers.firstIndex(where: { !$0.isFinite }) else { return }
    throw AssemblyProblem("element \(place) of its numbers is \(numbers[place]); expected finite numbers")
  }

  private func requireNoProbabilities() throws(AssemblyProblem) {
    guard !hasProbabilities else {
      throw AssemblyProblem("comes behind probabilities; expected them to be the end")
    }
  }

  /// The width of what a layer other than a dense one takes, before which no scale may wait.
  private mutating func settled(orWidth standard: Int? = nil) throws(AssemblyProblem) -> Int {
    if layers.isEmpty, let pending, standard != nil {
      (features, self.pending) = (pending, nil)
    }
    guard pending == nil, let width = layers.last?.outputs ?? features?.scales.count ?? standard else {
      throw AssemblyProblem("there is no dense layer before it that could take in what it needs")
    }
    return width
  }
}

extension NetworkAssembly {
  /// The network, and how features are standardised before it.
  func model() throws(AssemblyProblem) -> (model: Sequential<Double>, normalization: Normalization?) {
    guard pending == nil, layers.contains(where: { $0 is Dense }) else {
      throw AssemblyProblem("there is no dense layer at the end; expected a multilayer perceptron")
    }
    var model = (layers: layers, parameters: parameters)
    // A sigmoid at the end gives probabilities: the engine computes from what comes in.
    if let last = model.layers.last as? Dense, last.activation is Sigmoid {
      model.layers[model.layers.count - 1] = Dense(inputs: last.inputs, outputs: last.outputs)
    } else if let last = model.layers.last as? ActivationLayer, last.activation is Sigmoid {
      model.layers.removeLast()
      model.parameters.removeLast()
    }
    let normalization = try features.map { affine throws(AssemblyProblem) in
      guard affine.scales.allSatisfy({ $0 > 0 && $0.isFinite && (1 / $0).isFinite }) else {
        throw AssemblyProblem(
          "the features are scaled by \(affine.scales.min() ?? 0); expected positive numbers")
      }
      return Normalization(
        means: zip(affine.shifts, affine.scales).map { $0 == 0 ? 0 : -$0 / $1 },
        deviations: affine.scales.map { 1 / $0 })
    }
    let network = Sequential<Double>(
      layers: model.layers, parameters: model.parameters.flatMap { $0 }, state: states.flatMap { $0 })
    return (network, normalization)
  }
}

/// Why layers form no network.
struct AssemblyProblem: Error {
  let text: String

  init(_ text: String) { self.text = text }
}
