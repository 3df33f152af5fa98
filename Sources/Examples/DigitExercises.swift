import Networks

/// The exercises of the tutorial's last chapter: dropout, momentum and Adam for the classifier of digits.
///
/// All start from the same weights and see the same batches. Momentum and Adam bring the loss down faster; dropout
/// brings it down more slowly, and the gap between the training and the unseen images becomes smaller.
enum DigitExercises: ExampleProgram {
  static let name = "exercises"
  static let summary = "dropout, momentum and Adam compared on the classifier of digits"

  /// The classifier's options with one thing changed.
  static func variants(epochs: Int) -> [(name: String, options: TrainingOptions)] {
    let plain = DigitClassifier.options(epochs: epochs)
    var dropout = plain
    dropout.dropout = 0.2
    var momentum = plain
    momentum.optimizer = SGD(momentum: 0.9)
    var adam = plain
    (adam.optimizer, adam.learningRate) = (Adam(), 0.001)
    return [("plain", plain), ("dropout 0.2", dropout), ("momentum 0.9", momentum), ("Adam", adam)]
  }

  static func run(_ say: (String) -> Void) throws {
    let digits = try DigitSamples()
    for (name, options) in variants(epochs: 10) {
      let (network, history) = try DigitClassifier.train(digits: digits, options: options)
      let train = network.evaluate(digits.train, task: digits.task)
      let test = network.evaluate(digits.test, task: digits.task)
      say(
        "\(name): loss in epoch 1 \(text(history.loss[0])), in epoch \(history.epochs) "
          + "\(text(history.loss[history.epochs - 1]))")
      say(
        "  afterwards \(text(train.loss)) on the training images, \(text(test.loss)) on unseen ones, of which "
          + "\(text(test.accuracy ?? 0, 3)) are read")
    }
  }
}
