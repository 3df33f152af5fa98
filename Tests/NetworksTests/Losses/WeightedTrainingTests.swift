import Networks
import TestSupport
import Testing

/// Class weights and penalties, alone and in training.
struct WeightedTrainingTests {
  private let x = Matrix<Double>([[0.5, -1], [1, 2], [-0.3, 0.4], [2, 0.1]])

  @Test("A class's weight multiplies its samples' losses, and the mean is over all samples")
  func classWeights() {
    let weights = ClassWeights([1, 3])
    let (logits, targets) = (Matrix<Double>([[0.5], [-1], [2]]), Matrix<Double>([[1], [0], [1]]))
    #expect(weights.weights(of: targets) == [3, 1, 3])
    let each = (0..<3).map {
      BinaryCrossEntropy().evaluate(logits: logits.rows(at: [$0]), targets: targets.rows(at: [$0])).value
    }
    let value = BinaryCrossEntropy().evaluate(
      logits: logits, targets: targets, weights: weights.weights(of: targets)
    ).value
    #expect(abs(value - (3 * each[0] + each[1] + 3 * each[2]) / 3) < 1e-15)
    #expect(ClassWeights([1, 2, 3]).weights(of: Matrix<Float>([[0, 0, 1], [0.2, 0.7, 0.1]])) == [3, 2])
    // scikit-learn: compute_class_weight("balanced", classes=[0, 1, 2], y=[0, 0, 0, 1]) gives 2/3 and 2 for two classes.
    #expect(ClassWeights(balancing: [0, 0, 0, 1], classes: 2).values == [2.0 / 3, 2])
    #expect(ClassWeights(balancing: [0, 0, 2], classes: 3).values == [0.5, 0, 1])
  }

  @Test("A training step takes the weighted gradient with both penalties", arguments: [2, 4])
  func step(batch: Int) {
    let samples = Samples(features: x, targets: Matrix([[0], [2], [1], [2]]))
    let model = Sequential<Double>(layerSizes: [2, 3, 3], activation: Tanh(), seed: 1)
    var options = TrainingOptions(
      optimizer: SGD(), learningRate: 0.5, epochs: 1, batchSize: .size(batch), l2: 0.4, shuffles: false)
    options.l1 = 0.3
    options.classWeights = ClassWeights([0.5, 2, 4])
    let trainer = Trainer(model, samples: samples, task: .multiclass(classes: 3), options: options)
    trainer.step()
    let first = samples.selecting(Array(0..<batch))
    let gradient = model.derivatives(
      of: first, loss: SparseCategoricalCrossEntropy(), weights: [0.5, 4, 2, 4].prefix(batch).map { $0 },
      penalty: Penalty(l1: 0.3, l2: 0.4)
    ).parameters
    for (index, parameter) in trainer.model.parameters.enumerated() {
      #expect(abs(parameter - (model.parameters[index] - 0.5 * gradient[index])) < 1e-15)
    }
  }

  @Test("Penalties have their values and derivatives")
  func penalties() {
    let model = Sequential<Double>(layers: [Dense(inputs: 2, outputs: 1)], parameters: [3, -4, 7])
    let samples = Samples(features: x, targets: Matrix(rows: 4, columns: 1, elements: [1, 2, 3, 4]))
    func derivatives(_ penalty: Penalty) -> Derivatives<Double> {
      model.derivatives(of: samples, loss: MeanSquaredError(), penalty: penalty)
    }
    let plain = derivatives(Penalty())
    let both = derivatives(Penalty(l1: 0.8, l2: 2))
    // λ₁/m·(3 + 4) + λ₂/(2m)·(9 + 16), the bias 7 not counted.
    #expect(abs(both.objective - plain.objective - (0.2 * 7 + 0.25 * 25)) < 1e-12)
    let difference = zip(both.parameters, plain.parameters).map { $0 - $1 }
    #expect(agrees(difference, [0.2 + 0.5 * 3, -0.2 - 0.5 * 4, 0], within: 1e-12))
  }

  @Test(
    "Networks that end in probabilities are trained on probabilities, and their accuracy is measured at 0.5")
  func probabilities() throws {
    let xor = Samples<Double>(
      features: Matrix([[0, 0], [0, 1], [1, 0], [1, 1]]), targets: Matrix([[0], [1], [1], [0]]))
    var model = Sequential<Double>(
      layers: [
        Dense(inputs: 2, outputs: 4, activation: Tanh()), Dense(inputs: 4, outputs: 1, activation: Sigmoid()),
      ], seed: 1)
    let loss = BinaryCrossEntropy(fromLogits: false)
    let history = try model.fit(
      xor, task: .binary, options: TrainingOptions(learningRate: 0.05, epochs: 500, loss: loss),
      validation: xor)
    #expect(history.accuracy.last == 1 && history.validationAccuracy.last == 1)
    let result = model.evaluate(xor, task: .binary, loss: loss)
    #expect(result.accuracy == 1 && result.loss < 0.05)
  }

  @Test("One-hot classes are learnt behind batch normalisation, in both precisions")
  func oneHot() throws {
    try learn(Double.self)
    try learn(Float.self)
  }

  private func learn<Scalar: FloatingScalar>(_ type: Scalar.Type) throws {
    var random = SeededGenerator(seed: 6)
    let labels = (0..<65).map { $0 % 3 }
    let rows = labels.map { label in random.normals(count: 2).map { Scalar($0 * 50 + 300 * Double(label)) } }
    let samples = Samples<Scalar>(
      features: Matrix(rows), targets: Matrix(labels.map { label in (0..<3).map { $0 == label ? 1 : 0 } }))
    var model = Sequential<Scalar>(
      layers: [
        BatchNorm(inputs: 2), Dense(inputs: 2, outputs: 8), BatchNorm(inputs: 8),
        ActivationLayer(inputs: 8, activation: ReLU()), Dropout(inputs: 8, rate: 0.1),
        Dense(inputs: 8, outputs: 3), Softmax(inputs: 3),
      ], seed: 1)
    let loss = CategoricalCrossEntropy(fromLogits: false)
    // The last of 65 samples in batches of 16 is a batch of its own.
    let options = TrainingOptions(learningRate: 0.02, epochs: 60, batchSize: .size(16), loss: loss)
    let history = try model.fit(samples, task: .multiclass(classes: 3), options: options)
    #expect(history.divergedInEpoch == nil)
    let accuracy = model.evaluate(samples, task: .multiclass(classes: 3), loss: loss).accuracy
    #expect((accuracy ?? 0) > 0.95)
    #expect(abs(Double(model.state[0]) - 300) < 60)
  }
}
