/// A threshold unit and the rule by which it learns (Rosenblatt 1958).
///
/// It answers 1 where w·x + b > 0 and else 0.
public struct Perceptron: Sendable, Equatable {
  /// w, one number for each feature.
  public var weights: [Double]
  /// b.
  public var bias: Double

  /// A perceptron of the given weights.
  public init(weights: [Double], bias: Double) {
    self.weights = weights
    self.bias = bias
  }

  /// The class of each sample, 0 or 1.
  ///
  /// - Precondition: samples have as many features as there are weights.
  public func predictedClasses(_ samples: Matrix<Double>) -> [Int] {
    requireFit(samples)
    return (0..<samples.rows).map { answer(to: samples, row: $0) }
  }

  /// Goes through the samples in their order, epoch after epoch, until an epoch has no mistake. Each mistake moves
  /// the boundary towards its sample's right side:
  ///
  ///     w ← w + η·(t − y)·x
  ///     b ← b + η·(t − y)
  ///
  /// If some line parts the classes, the mistakes come to an end (Novikoff 1962); else the rule never stops by itself.
  ///
  /// - Parameters:
  ///   - samples: a row of features for each.
  ///   - classes: 0 or 1 for each sample.
  ///   - learningRate: η, above 0.
  ///   - epochs: after how many epochs to give up.
  /// - Returns: the mistakes, each of which is an update, in each epoch; the last is 0 if the rule has come to an end.
  @discardableResult
  public mutating func fit(
    _ samples: Matrix<Double>, classes: [Int], learningRate: Double = 1, epochs: Int
  ) -> [Int] {
    requireFit(samples)
    precondition(
      classes.count == samples.rows, "\(samples.rows) samples have as many classes, not \(classes.count)")
    precondition(classes.allSatisfy { $0 == 0 || $0 == 1 }, "a perceptron tells class 0 from class 1")
    var mistakes: [Int] = []
    while mistakes.count < epochs, mistakes.last != 0 {
      mistakes.append(runEpoch(samples, classes: classes, learningRate: learningRate))
    }
    return mistakes
  }

  private mutating func runEpoch(_ samples: Matrix<Double>, classes: [Int], learningRate: Double) -> Int {
    var mistakes = 0
    for row in 0..<samples.rows {
      let error = classes[row] - answer(to: samples, row: row)
      guard error != 0 else { continue }
      mistakes += 1
      let step = learningRate * Double(error)
      for feature in weights.indices { weights[feature] += step * samples[row, feature] }
      bias += step
    }
    return mistakes
  }

  private func answer(to samples: Matrix<Double>, row: Int) -> Int {
    var sum = bias
    for feature in weights.indices { sum += weights[feature] * samples[row, feature] }
    return sum > 0 ? 1 : 0
  }

  private func requireFit(_ samples: Matrix<Double>) {
    precondition(
      samples.columns == weights.count,
      "a perceptron of \(weights.count) weights expects as many features, not samples of shape \(samples.shape)"
    )
  }
}
