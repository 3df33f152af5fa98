import Networks

/// Mini-batch learning: a network 784-50-10 with sigmoids learns to read digits.
///
/// A step takes 100 images, computes the gradient of their mean cross-entropy by backpropagation, and moves every
/// parameter by −0.1 times its derivative. Weights begin as N(0, 0.01²), so that at first all ten digits are about
/// equally probable and the loss is near ln 10 ≈ 2.30.
///
/// The tutorial differentiates numerically, with two forward passes for each of 39,760 parameters in each step; here
/// this only checks the gradient, for 100 of them. Its softmax divides by the sum over the whole batch, which makes
/// probabilities a hundred times too small; ours divides by the sum over each image's row. It draws batches at
/// random; ours are dealt anew in each epoch of 40 steps, so that every image is seen as often as any other.
enum TwoLayerNet: ExampleProgram {
  static let name = "two-layer-net"
  static let summary =
    "784-50-10 with sigmoids reads digits; gradients are checked numerically"

  static let batchSize = 100
  static let learningRate: Float = 0.1

  static func run(_ say: (String) -> Void) throws {
    let digits = try DigitSamples()
    let network = network(seed: 1)
    say(
      "W1 \(network.weights(ofLayer: 0).rows) × \(network.weights(ofLayer: 0).columns), "
        + "\(network.parameterCount) parameters")

    let batch = digits.train.selecting(Array(0..<batchSize))
    say("loss before the first step: \(text(network.evaluate(batch, task: digits.task).loss))")
    let error = largestGradientError(
      of: network.converted(to: Double.self), samples: batch, task: digits.task)
    say("100 derivatives by backpropagation differ from numerical ones by at most \(error), relatively")

    learn(network, digits: digits, steps: 10_000, seed: 1) { step, network in
      guard step % 1_000 == 0 else { return }
      let train = network.evaluate(digits.train, task: digits.task)
      let test = network.evaluate(digits.test, task: digits.task)
      say(
        "step \(step): loss \(text(train.loss)), accuracy \(text(train.accuracy ?? 0, 3)), "
          + "of unseen images \(text(test.accuracy ?? 0, 3))")
    }
  }

  /// The network before its first step: weights N(0, 0.01²), biases 0.
  static func network(seed: UInt64) -> Sequential<Float> {
    Sequential(
      layerSizes: [784, 50, 10], activation: Sigmoid(), initializer: .normal(deviation: 0.01), seed: seed)
  }

  /// One step by hand: p ← p − 0.1·∂L/∂p for all parameters.
  static func step(_ network: inout Sequential<Float>, on batch: Samples<Float>, task: LearningTask) {
    let gradient = network.gradient(of: batch, task: task).gradient
    for i in gradient.indices { network.parameters[i] -= learningRate * gradient[i] }
  }

  /// The network after so many such steps; `observe` sees it before the first one and after each.
  ///
  /// A trainer deals the batches and takes the steps, without asking for memory in each of them.
  @discardableResult
  static func learn(
    _ start: Sequential<Float>, digits: DigitSamples, steps: Int, seed: UInt64,
    observe: (_ step: Int, _ network: Sequential<Float>) -> Void
  ) -> Sequential<Float> {
    let options = TrainingOptions(
      optimizer: SGD(), learningRate: Double(learningRate), batchSize: .size(batchSize), seed: seed)
    let trainer = Trainer(start, samples: digits.train, task: digits.task, options: options)
    observe(0, trainer.model)
    for step in 1...steps {
      trainer.step()
      observe(step, trainer.model)
    }
    return trainer.model
  }

  /// The largest difference between 100 derivatives by backpropagation and by (L(p + h) − L(p − h)) / 2h, as a
  /// share of the larger one.
  static func largestGradientError(
    of network: Sequential<Double>, samples: Samples<Float>, task: LearningTask
  ) -> Double {
    let samples = Samples<Double>(
      features: samples.features.converted(), targets: samples.targets.converted())
    let gradient = network.gradient(of: samples, task: task).gradient
    // Where a pixel is paper in all images, its weights have no influence, and nothing can go wrong.
    let influential = gradient.indices.filter { abs(gradient[$0]) > 1e-5 }
    var random = MT19937(seed: 1)
    let h = 1e-4
    return random.integers(in: 0..<influential.count, count: 100).map { place in
      let index = influential[place]
      var (above, below) = (network, network)
      above.parameters[index] += h
      below.parameters[index] -= h
      let difference = above.evaluate(samples, task: task).loss - below.evaluate(samples, task: task).loss
      let numerical = difference / (2 * h)
      return abs(numerical - gradient[index]) / max(abs(numerical), abs(gradient[index]))
    }.max() ?? 0
  }
}
