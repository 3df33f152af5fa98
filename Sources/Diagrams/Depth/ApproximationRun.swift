import Networks

/// One function fitted by networks of one hidden layer, each of more units than the one before.
struct ApproximationRun: Sendable {
  /// What one number of hidden units achieves.
  struct Fit: Sendable {
    var units: Int
    /// The best start's output at the places of the run.
    var curve: [Double]
    /// The root of the mean squared error of every start, at the places of the run.
    var errors: [Double]

    /// The least of the errors.
    var error: Double { errors.min() ?? 0 }
  }

  let expression: Expression
  /// Where functions are drawn and errors measured: finer than what the networks are trained on.
  let x: [Double]
  let target: [Double]
  let fits: [Fit]

  private static let places = 385
  /// Every third place is a sample.
  static let samples = 129

  init(_ diagram: UniversalApproximationDiagram, setting: Setting) throws {
    let function = try FunctionTarget(diagram.function, variables: ["x"])
    expression = function.expression
    let x = SampledCurve.places(in: diagram.range, count: Self.places)
    let target = try function.values(at: x)
    (self.x, self.target) = (x, target)
    let column = Matrix(rows: x.count, columns: 1, elements: target)
    let scale = Normalization(adaptedTo: column)
    // Networks learn from −√3 … √3 and the target in units of its deviation, so that any function suits them alike.
    let all = SpreadUnits.normalization(of: diagram.range).apply(
      to: Matrix(rows: x.count, columns: 1, elements: x))
    let chosen = stride(from: 0, to: x.count, by: 3).map { $0 }
    let samples = Samples(
      features: all.rows(at: chosen),
      targets: scale.apply(to: column.rows(at: chosen)))
    let activation = try Activations.named(diagram.activation)
    var fits: [Fit] = []
    for (index, units) in diagram.units.enumerated() {
      var (errors, best): ([Double], [Double]) = ([], [])
      for start in 0..<diagram.starts {
        let seed = UInt64(setting.seed) * 1000 + UInt64(start)
        var network = Sequential<Double>(layerSizes: [1, units, 1], activation: activation, seed: seed)
        network.setBiases(SpreadUnits.biases(of: network, seed: seed), ofLayer: 0)
        let options = TrainingOptions(
          optimizer: Adam(), learningRate: diagram.learningRate, epochs: diagram.epochs, batchSize: .full,
          shuffles: false, seed: seed)
        let history = try network.fit(samples, task: .regression(outputs: 1), options: options)
        try history.requireConvergence()
        let curve = scale.invert(network.forward(all)).elements
        let error = meanSquaredError(target, curve).squareRoot()
        if error < errors.min() ?? .infinity { best = curve }
        errors.append(error)
        let done = Double(index * diagram.starts + start + 1)
        setting.report?(done / Double(diagram.units.count * diagram.starts), "\(units) hidden units")
      }
      fits.append(Fit(units: units, curve: best, errors: errors))
    }
    self.fits = fits
  }
}
