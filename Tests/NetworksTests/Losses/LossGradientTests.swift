import Networks
import TestSupport
import Testing

/// A loss and random predictions and targets that it takes, away from its kinks.
struct LossCase: Sendable, CustomTestStringConvertible {
  let name: String
  let loss: any Loss
  /// Whether predictions are probabilities.
  let takesProbabilities: Bool

  init(_ name: String, _ loss: any Loss, takesProbabilities: Bool = false) {
    self.name = name
    self.loss = loss
    self.takesProbabilities = takesProbabilities
  }

  var testDescription: String { name }

  /// One line for each loss; a new one joins here.
  static let all = [
    LossCase("mean squared error", MeanSquaredError()),
    LossCase("mean absolute error", MeanAbsoluteError()),
    LossCase("Huber", Huber(delta: 0.8)),
    LossCase("hinge", Hinge()),
    LossCase("binary cross-entropy", BinaryCrossEntropy()),
    LossCase(
      "binary cross-entropy of probabilities", BinaryCrossEntropy(fromLogits: false), takesProbabilities: true
    ),
    LossCase("categorical cross-entropy", CategoricalCrossEntropy()),
    LossCase(
      "categorical cross-entropy of probabilities", CategoricalCrossEntropy(fromLogits: false),
      takesProbabilities: true),
    LossCase("sparse categorical cross-entropy", SparseCategoricalCrossEntropy()),
    LossCase(
      "sparse categorical cross-entropy of probabilities", SparseCategoricalCrossEntropy(fromLogits: false),
      takesProbabilities: true),
  ]

  func predictions(_ count: Int, _ random: inout SeededGenerator) -> [Double] {
    takesProbabilities
      ? (0..<count).map { _ in 0.05 + 0.9 * random.uniform() }
      : random.normals(count: count).map { 2 * $0 }
  }

  func targets(_ count: Int, outputs: Int, _ random: inout SeededGenerator) -> [Double] {
    switch loss.targetKind {
    case .numbers: random.normals(count: count)
    case .probabilities: (0..<count).map { _ in random.uniform() }
    case .classes: (0..<count).map { _ in Double(random.index(below: outputs)) }
    case .signs: (0..<count).map { _ in Double(random.index(below: 2)) }
    }
  }
}

struct LossGradientTests {
  @Test("Gradients are central differences, with weights and without", arguments: LossCase.all)
  func gradients(lossCase: LossCase) {
    var largest = 0.0
    let loss = lossCase.loss
    withSeeds(40) { seed, random in
      let samples = seed < 4 ? 1 : 1 + random.index(below: 6)
      let outputs = seed % 4 < 2 ? 1 : 2 + random.index(below: 4)
      let columns = loss.targetColumns(outputs: outputs)
      let targets = Matrix(
        rows: samples, columns: columns,
        elements: lossCase.targets(samples * columns, outputs: outputs, &random))
      #expect(throws: Never.self) { try loss.check(targets, outputs: outputs) }
      let weights = seed % 2 == 0 ? nil : (0..<samples).map { _ in 2 * random.uniform() }
      let predictions = lossCase.predictions(samples * outputs, &random)
      func evaluate(_ predictions: [Double]) -> (value: Double, gradient: Matrix<Double>) {
        loss.evaluate(
          logits: Matrix(rows: samples, columns: outputs, elements: predictions), targets: targets,
          weights: weights)
      }
      let reference = GradientCheck.centralDifferences(at: predictions) { evaluate($0).value }
      let gradient = evaluate(predictions).gradient.elements
      #expect(
        GradientCheck.largestError(gradient, reference) < 1e-6,
        "\(lossCase.name), \(samples) × \(outputs), seed \(seed)")
      largest = max(largest, reference.map(abs).max() ?? 0)
    }
    #expect(largest > 1e-2)
  }

  @Test(
    "Weights of 1 change nothing, and of 2 and 0 count samples twice and not at all", arguments: LossCase.all)
  func weights(lossCase: LossCase) {
    var random = SeededGenerator(seed: 3)
    let columns = lossCase.loss.targetColumns(outputs: 3)
    let x = Matrix(rows: 2, columns: 3, elements: lossCase.predictions(6, &random))
    let y = Matrix(
      rows: 2, columns: columns, elements: lossCase.targets(2 * columns, outputs: 3, &random))
    let plain = lossCase.loss.evaluate(logits: x, targets: y)
    let ones = lossCase.loss.evaluate(logits: x, targets: y, weights: [1, 1])
    #expect(abs(plain.value - ones.value) < 1e-15 && agrees(plain.gradient.elements, ones.gradient.elements))
    let first = lossCase.loss.evaluate(logits: x.rows(at: [0]), targets: y.rows(at: [0]))
    let twice = lossCase.loss.evaluate(logits: x, targets: y, weights: [2, 0])
    #expect(abs(twice.value - first.value) < 1e-14)
    #expect(agrees(twice.gradient.elements, first.gradient.elements + [0, 0, 0], within: 1e-14))
  }
}
