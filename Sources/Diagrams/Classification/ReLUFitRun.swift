import Networks

/// A training of ReLU units on a function, with the network as it was now and then.
struct ReLUFitRun: Sendable {
  /// The network after some epochs.
  struct Moment: Sendable {
    var epoch: Int
    /// Where each unit's z is 0; not finite for a unit that does not depend on x.
    var kinks: [Double]
    /// The fit at the places of the task.
    var curve: [Double]
    var error: Double
  }

  let task: CurveTask
  let moments: [Moment]
  /// The moments whose fits are drawn: the start, and up to three later ones at powers of ten and in the end.
  let shown: [Moment]

  /// At how many moments the network is recorded at most.
  private static let mostMoments = 160

  init(_ diagram: ReLUFitDiagram, setting: Setting) throws {
    let task = try CurveTask(function: diagram.function, range: diagram.range)
    self.task = task
    let seed = UInt64(setting.seed)
    let trainer = Trainer(
      task.network(units: diagram.units, activation: ReLU(), seed: seed), samples: task.samples,
      task: .regression(outputs: 1),
      options: TrainingOptions(
        optimizer: Adam(), learningRate: diagram.learningRate, epochs: diagram.epochs, batchSize: .full,
        shuffles: false, seed: seed))
    let wanted = Self.epochs(upTo: diagram.epochs)
    let recorded = Self.recorded(upTo: diagram.epochs).union(wanted)
    var moments = [Self.moment(0, trainer.model, task)]
    for epoch in 1...diagram.epochs {
      trainer.runEpoch()
      try trainer.history.requireConvergence()
      guard recorded.contains(epoch) else { continue }
      moments.append(Self.moment(epoch, trainer.model, task))
      setting.report?(
        Double(epoch) / Double(diagram.epochs),
        "mean squared error \(ClassifierText.short(moments[moments.count - 1].error))")
    }
    self.moments = moments
    shown = moments.filter { wanted.contains($0.epoch) }
  }

  private static func moment(_ epoch: Int, _ network: Sequential<Double>, _ task: CurveTask) -> Moment {
    let curve = task.curve(of: network)
    let kinks = zip(network.weights(ofLayer: 0).elements, network.biases(ofLayer: 0)).map {
      $0 == 0 ? Double.nan : task.place(ofInput: -$1 / $0)
    }
    return Moment(epoch: epoch, kinks: kinks, curve: curve, error: task.meanSquaredError(of: curve))
  }

  /// 0, the last two powers of ten from ten on, and the end.
  static func epochs(upTo last: Int) -> [Int] {
    var powers: [Int] = []
    var power = 10
    while power < last {
      powers.append(power)
      power *= 10
    }
    return [0] + powers.suffix(2) + [last]
  }

  /// Epochs at about equal ratios.
  private static func recorded(upTo last: Int) -> Set<Int> {
    var (epochs, next): (Set<Int>, Double) = ([], 1)
    let factor = exponential(naturalLogarithm(Double(max(last, 2))) / Double(mostMoments))
    while Int(next) <= last {
      epochs.insert(Int(next))
      next = max(next * factor, Double(Int(next) + 1))
    }
    return epochs
  }

  var start: Moment { moments[0] }
  var end: Moment { moments[moments.count - 1] }
}
