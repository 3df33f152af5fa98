import Networks

/// One network trained under one penalty or with dropout.
struct RegularizationRun: Sendable {
  /// λ in λ/(2m)·Σ‖W‖².
  let l2: Double
  /// The probability of dropping a hidden unit in a step; 0 without dropout.
  let dropout: Double
  let classifier: Classifier
  /// ‖W‖ = √ΣW² of each layer, without biases.
  let layerNorms: [Double]
  let trainAccuracy: Double
  let testAccuracy: Double

  init(
    _ parameters: ModelParameters, l2: Double, dropout: Double, dataset: Dataset, testShare: Double,
    setting: Setting
  ) throws {
    var parameters = parameters
    (parameters.l2, parameters.dropout) = (l2, dropout)
    let classifier = try Classifier(
      parameters, for: dataset, testShare: testShare, hidden: RegularizationDiagram.hidden,
      learningRate: RegularizationDiagram.learningRate(of: parameters.optimizer), setting: setting)
    layerNorms = classifier.model.penalisedRanges.map { range in
      classifier.model.parameters[range].reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    let isRight = classifier.isRight(threshold: 0.5)
    func accuracy(_ rows: [Int]) -> Double {
      Double(rows.count { isRight[$0] }) / Double(max(1, rows.count))
    }
    (trainAccuracy, testAccuracy) = (accuracy(classifier.train), accuracy(classifier.test))
    (self.l2, self.dropout, self.classifier) = (l2, dropout, classifier)
  }

  /// ‖W‖ of all weights together.
  var norm: Double { layerNorms.reduce(0) { $0 + $1 * $1 }.squareRoot() }
}
