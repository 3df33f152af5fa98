import Networks
import Plotting

/// One neuron of one feature trained by gradient descent on all samples at once, with its line now and then.
struct LineTraining: Sendable {
  /// The neuron after some steps.
  struct Line: Sendable {
    var step: Int
    var weight: Double
    var bias: Double
    /// The task's mean loss with this line: squared error, or cross-entropy of two classes.
    var loss: Double

    /// The neuron's sum, which is what a linear neuron answers and the logit of a logistic one.
    func value(at x: Double) -> Double { weight * x + bias }
  }

  let x: [Double]
  let y: [Double]
  /// Before training, after 1, 10, 100 … steps, and after the last.
  let lines: [Line]
  /// The loss before each step and after the last.
  let losses: [Double]

  /// - Parameter task: numbers or two classes.
  /// - Throws: `TrainingError` if the training diverges.
  init(
    x: [Double], y: [Double], task: LearningTask = .regression(outputs: 1), descent: LineDescent,
    report: ((Double, String) -> Void)?
  ) throws {
    (self.x, self.y) = (x, y)
    var model = Sequential<Double>(
      weights: [Matrix(rows: 1, columns: 1, elements: [descent.weight])], biases: [[descent.bias]],
      activations: [])
    let samples = Samples<Double>(
      features: Matrix(rows: x.count, columns: 1, elements: x),
      targets: Matrix(rows: y.count, columns: 1, elements: y))
    let steps = descent.steps
    var stops = [0]
    var stop = 1
    while stop < steps {
      stops.append(stop)
      stop *= 10
    }
    stops.append(steps)
    var losses: [Double] = []
    var lines = [Self.line(model, 0, samples, task)]
    for (from, to) in zip(stops, stops.dropFirst()) {
      let options = TrainingOptions(
        optimizer: SGD(), learningRate: descent.learningRate, epochs: to - from, shuffles: false)
      let history = try model.fit(samples, task: task, options: options)
      try history.requireConvergence()
      losses += history.loss
      lines.append(Self.line(model, to, samples, task))
      report?(Double(to) / Double(steps), "step \(to)")
    }
    self.lines = lines
    self.losses = losses + [lines[lines.count - 1].loss]
  }

  /// Each line with its loss.
  var metrics: [String: Double] {
    var metrics = ["weight": final.weight, "bias": final.bias, "loss": final.loss]
    for line in lines {
      metrics["step \(line.step).weight"] = line.weight
      metrics["step \(line.step).bias"] = line.bias
      metrics["step \(line.step).loss"] = line.loss
    }
    return metrics
  }

  private static func line(
    _ model: Sequential<Double>, _ step: Int, _ samples: Samples<Double>, _ task: LearningTask
  ) -> Line {
    Line(
      step: step, weight: model.weights(ofLayer: 0)[0, 0], bias: model.biases(ofLayer: 0)[0],
      loss: model.evaluate(samples, task: task).loss)
  }

  /// The last line.
  var final: Line { lines[lines.count - 1] }
}
