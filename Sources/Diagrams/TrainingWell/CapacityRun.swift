import Networks

/// Networks of several sizes trained on the same few noisy samples of a curve.
struct CapacityRun: Sendable {
  /// What networks of one size achieve.
  struct Fit: Sendable {
    /// How many hidden units, or how many hidden layers.
    var size: Int
    var layerSizes: [Int]
    /// The mean squared errors of every start.
    var trainingLosses: [Double]
    var validationLosses: [Double]
    /// The answers of the start with the middle validation loss.
    var curve: [Double]

    var training: Double { trainingLosses.median }
    var validation: Double { validationLosses.median }
  }

  /// Networks of rising size.
  struct Series: Sendable {
    /// Whether the sizes are numbers of layers, not of units.
    var isDepth: Bool
    var fits: [Fit]
    /// The size of the least validation loss.
    var best: Int { fits.indices.min { fits[$0].validation < fits[$1].validation } ?? 0 }
  }

  let expression: Expression
  let samples: (x: [Double], y: [Double])
  /// Where curves are drawn, and the function there.
  let x: [Double]
  let target: [Double]
  let byUnits: Series
  let byDepth: Series

  init(_ diagram: CapacityDiagram, setting: Setting) throws {
    let function = try FunctionTarget(diagram.function, variables: ["x"])
    expression = function.expression
    let curve = NoisyCurve(seed: setting.seed, noise: diagram.noise)
    samples = try curve.samples(of: function, count: diagram.samples, in: diagram.range, stream: 0)
    let held = try curve.samples(
      of: function, count: CapacityDiagram.validationSamples, in: diagram.range, stream: 1)
    x = SampledCurve.places(in: diagram.range, count: 241)
    target = try function.values(at: x)
    let trainer = CurveTrainer(
      samples: samples, held: held, drawn: x, range: diagram.range, model: diagram.model)
    let all =
      diagram.units.map { ($0, [1, $0, 1], false) }
      + diagram.depths.map { ($0, [1] + Array(repeating: diagram.width, count: $0) + [1], true) }
    var fits: [[Int]: Fit] = [:]
    for (index, (size, layerSizes, _)) in all.enumerated() where fits[layerSizes] == nil {
      setting.report?(Double(index) / Double(all.count), ClassifierText.layers(layerSizes))
      let runs = try (0..<diagram.starts).map {
        try trainer.train(layerSizes, seed: UInt64(setting.seed) * 1000 + UInt64($0))
      }
      let middle = runs.sorted { $0.validation < $1.validation }[(runs.count - 1) / 2]
      fits[layerSizes] = Fit(
        size: size, layerSizes: layerSizes, trainingLosses: runs.map(\.training),
        validationLosses: runs.map(\.validation), curve: middle.curve)
    }
    func series(isDepth: Bool) -> Series {
      Series(
        isDepth: isDepth,
        fits: all.filter { $0.2 == isDepth }.compactMap { size, layerSizes, _ in
          // A network that stands in both series is trained once.
          fits[layerSizes].map { fit in
            var fit = fit
            fit.size = size
            return fit
          }
        })
    }
    (byUnits, byDepth) = (series(isDepth: false), series(isDepth: true))
  }
}

/// Samples of a function with normal noise.
private struct NoisyCurve {
  let seed: UInt32
  let noise: Double

  /// Samples at equal distances.
  func samples(
    of function: FunctionTarget, count: Int, in range: ClosedRange<Double>, stream: UInt64
  ) throws -> (x: [Double], y: [Double]) {
    var random = PCG64(seed: UInt64(seed) &* 2 &+ stream)
    let x = SampledCurve.places(in: range, count: count)
    return (x, try function.values(at: x).map { $0 + random.normal(standardDeviation: noise) })
  }
}

/// Trains networks on samples in standardised units.
private struct CurveTrainer {
  let samples: Samples<Double>
  let held: Samples<Double>
  let drawn: Matrix<Double>
  let scale: Normalization
  let model: ModelParameters

  init(
    samples: (x: [Double], y: [Double]), held: (x: [Double], y: [Double]), drawn: [Double],
    range: ClosedRange<Double>, model: ModelParameters
  ) {
    func column(_ values: [Double]) -> Matrix<Double> {
      Matrix(rows: values.count, columns: 1, elements: values)
    }
    let inputs = SpreadUnits.normalization(of: range)
    let scale = Normalization(adaptedTo: column(samples.y))
    func standardised(_ samples: (x: [Double], y: [Double])) -> Samples<Double> {
      Samples(
        features: inputs.apply(to: column(samples.x)), targets: scale.apply(to: column(samples.y)))
    }
    (self.samples, self.held) = (standardised(samples), standardised(held))
    self.drawn = inputs.apply(to: column(drawn))
    self.scale = scale
    self.model = model
  }

  func train(
    _ layerSizes: [Int], seed: UInt64
  ) throws -> (training: Double, validation: Double, curve: [Double]) {
    var model = model
    model.layers = layerSizes
    let seed32 = UInt32(truncatingIfNeeded: seed)
    var network = try model.network(features: 1, outputs: 1, hidden: [], seed: seed32)
    network.setBiases(SpreadUnits.biases(of: network, seed: seed), ofLayer: 0)
    let history = try network.fit(
      samples, task: .regression(outputs: 1),
      options: try model.trainingOptions(
        learningRate: CapacityDiagram.standardLearningRate, seed: seed32))
    try history.requireConvergence()
    func loss(_ samples: Samples<Double>) -> Double {
      network.evaluate(samples, task: .regression(outputs: 1)).loss * scale.deviations[0]
        * scale.deviations[0]
    }
    return (loss(samples), loss(held), scale.invert(network.forward(drawn)).elements)
  }
}
