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

  let task: CurveTask
  let fits: [Fit]

  init(_ diagram: UniversalApproximationDiagram, setting: Setting) throws {
    let task = try CurveTask(function: diagram.function, range: diagram.range)
    self.task = task
    let activation = try Activations.ofOption(diagram.activation)
    var fits: [Fit] = []
    for (index, units) in diagram.units.enumerated() {
      var (errors, best): ([Double], [Double]) = ([], [])
      for start in 0..<diagram.starts {
        let seed = UInt64(setting.seed) * 1000 + UInt64(start)
        var network = task.network(units: units, activation: activation, seed: seed)
        let options = TrainingOptions(
          optimizer: Adam(), learningRate: diagram.learningRate, epochs: diagram.epochs, batchSize: .full,
          shuffles: false, seed: seed)
        let history = try network.fit(task.samples, task: .regression(outputs: 1), options: options)
        try history.requireConvergence()
        let curve = task.curve(of: network)
        let error = task.meanSquaredError(of: curve).squareRoot()
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
