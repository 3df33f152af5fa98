import Networks

/// The tutorial's classifier of digits, 784-64-64-10: two hidden layers of rectifiers, softmax on top.
///
/// Weights are He's: N(0, 2 / inputs), so that signals keep their size from layer to layer. An epoch deals all images
/// into batches of 128 in a new order; gradient descent takes a step of 0.1 for each.
enum DigitClassifier: ExampleProgram {
  static let name = "digit-classifier"
  static let summary = "784-64-64-10 with rectifiers and softmax learns to read digits"

  static func run(_ say: (String) -> Void) throws {
    let digits = try DigitSamples()
    let (network, history) = try train(digits: digits, options: options(epochs: 10))
    for epoch in 0..<history.epochs {
      say(
        "epoch \(epoch + 1): loss \(text(history.loss[epoch])), accuracy \(text(history.accuracy[epoch], 3)), "
          + "of unseen images \(text(history.validationAccuracy[epoch], 3))")
    }

    // Which digits are taken for which?
    let predicted = network.predictedClasses(of: digits.test.features, task: digits.task)
    let labels = digits.test.targets.elements.map { Int($0) }
    let confusions = confusionMatrix(labels, predicted)
    for digit in 0..<confusions.rows { say("\(digit): \(text(confusions.row(digit), 0))") }
  }

  /// Gradient descent with steps of 0.1 on batches of 128; a smaller last batch is left out, as in the tutorial.
  static func options(epochs: Int) -> TrainingOptions {
    TrainingOptions(
      optimizer: SGD(), learningRate: 0.1, epochs: epochs, batchSize: .size(128), seed: 42,
      dropsLastBatch: true)
  }

  /// A new network, trained, and what was measured after each epoch.
  static func train(
    digits: DigitSamples, options: TrainingOptions
  ) throws -> (network: Sequential<Float>, history: History) {
    var network = Sequential<Float>(
      layerSizes: [784, 64, 64, 10], activation: ReLU(), initializer: .heNormal, seed: options.seed)
    let history = try network.fit(
      digits.train, task: digits.task, options: options, validation: digits.test)
    return (network, history)
  }
}
