import Networks
import Testing

struct TrainingTests {
  private let xor = Samples<Double>(
    features: Matrix([[0, 0], [0, 1], [1, 0], [1, 1]]), targets: Matrix([[0], [1], [1], [0]]))

  /// Three classes around the corners of a triangle.
  private func corners<Scalar: FloatingScalar>(_ type: Scalar.Type, count: Int = 90) -> Samples<Scalar> {
    var generator = SeededGenerator(seed: 3)
    let centres = [[0.0, 0.0], [4.0, 0.0], [0.0, 4.0]]
    let rows = (0..<count).map { sample in
      zip(centres[sample % 3], generator.normals(count: 2)).map { Scalar($0 + 0.6 * $1) }
    }
    return Samples(
      features: Matrix(rows), targets: Matrix((0..<count).map { [Scalar($0 % 3)] }))
  }

  @Test("XOR is learnt, four of four")
  func learnsXOR() throws {
    var model = Sequential<Double>(layerSizes: [2, 4, 1], activation: Tanh(), seed: 1)
    let history = try model.fit(xor, task: .binary, options: TrainingOptions(learningRate: 0.05, epochs: 500))
    #expect(history.epochs == 500 && history.divergedInEpoch == nil)
    #expect(history.loss[0] > 0.5 && history.loss[499] < 0.02)
    #expect(model.predictedClasses(of: xor.features, task: .binary) == [0, 1, 1, 0])
    #expect(model.evaluate(xor, task: .binary).accuracy == 1)
    let p = model.probabilities(of: xor.features, task: .binary)
    #expect(p.columns == 2 && p[0, 0] > 0.9 && p[1, 1] > 0.9)
  }

  @Test("Classes are learnt in batches in both precisions, and the validation is measured")
  func learnsClasses() throws {
    try check(Double.self)
    try check(Float.self)
  }

  private func check<Scalar: FloatingScalar>(_ type: Scalar.Type) throws {
    let samples = corners(type)
    var model = Sequential<Scalar>(layerSizes: [2, 16, 3], activation: ReLU(), seed: 1)
    var seen: [TrainingProgress] = []
    let options = TrainingOptions(
      optimizer: SGD(momentum: 0.9), learningRate: 0.05, epochs: 30, batchSize: .size(16))
    let history = try model.fit(
      samples, task: .multiclass(classes: 3), options: options, validation: samples.selecting([0, 1, 2])
    ) { seen.append($0) }
    #expect(history.accuracy[29] > 0.98 && history.validationAccuracy[29] == 1)
    #expect(history.columns.map(\.name) == ["loss", "accuracy", "val_loss", "val_accuracy"])
    #expect(seen.map(\.epoch) == Array(1...30) && seen.map(\.loss) == history.loss)
  }

  @Test("Two runs of one seed agree bit for bit, those of two seeds do not")
  func determinism() throws {
    func run(_ seed: UInt64) throws -> (Sequential<Double>, History) {
      var model = Sequential<Double>(layerSizes: [2, 8, 3], activation: Tanh(), seed: 1)
      let options = TrainingOptions(epochs: 5, batchSize: .size(16), dropout: 0.3, seed: seed)
      let history = try model.fit(corners(Double.self), task: .multiclass(classes: 3), options: options)
      return (model, history)
    }
    #expect(try run(1) == run(1))
    #expect(try run(1).0 != run(2).0)
  }

  @Test("Every sample is used once per epoch, in a short last batch too")
  func batches() {
    // With a rate of 0 the mean over batches weighted by size is the loss over all samples.
    let samples = corners(Double.self, count: 90)
    let model = Sequential<Double>(layerSizes: [2, 3, 3], activation: Tanh(), seed: 1)
    let options = TrainingOptions(
      optimizer: SGD(), learningRate: 0, epochs: 1, batchSize: .size(32), recordsSteps: true)
    let trainer = Trainer(model, samples: samples, task: .multiclass(classes: 3), options: options)
    #expect(trainer.stepsPerEpoch == 3)
    let loss = trainer.runEpoch()
    #expect(trainer.steps == 3 && trainer.history.stepLosses.count == 3)
    #expect(abs(loss - model.evaluate(samples, task: .multiclass(classes: 3)).loss) < 1e-14)
    #expect(TrainingOptions.BatchSize.size(100).samples(of: 7) == 7)
  }

  @Test("A full batch takes the gradient's step, penalty included")
  func step() {
    let model = Sequential<Double>(layerSizes: [2, 3, 1], activation: Sigmoid(), seed: 1)
    let options = TrainingOptions(optimizer: SGD(), learningRate: 0.5, epochs: 1, l2: 0.4)
    let trainer = Trainer(model, samples: xor, task: .binary, options: options)
    trainer.step()
    let gradient = model.gradient(of: xor, task: .binary, l2: 0.4).gradient
    for index in gradient.indices {
      #expect(
        abs(trainer.model.parameters[index] - (model.parameters[index] - 0.5 * gradient[index])) < 1e-15)
    }
  }

  @Test("The learning rate may change between steps")
  func schedule() {
    let model = Sequential<Double>(layerSizes: [2, 3, 1], activation: Sigmoid(), seed: 1)
    let trainer = Trainer(
      model, samples: xor, task: .binary, options: TrainingOptions(optimizer: SGD(), learningRate: 0.5))
    trainer.learningRate = 0
    trainer.step()
    #expect(trainer.model == model)
    trainer.learningRate = 0.1
    trainer.step()
    #expect(trainer.model != model)
  }

  @Test("A training that diverges says so and ends")
  func divergence() throws {
    let line = Samples<Double>(features: Matrix([[1], [2]]), targets: Matrix([[300], [500]]))
    var model = Sequential<Double>(layerSizes: [1, 1], activation: Linear(), seed: 1)
    let history = try model.fit(
      line, task: .regression(outputs: 1),
      options: TrainingOptions(optimizer: SGD(), learningRate: 9, epochs: 10_000))
    #expect(history.epochs < 300 && history.divergedInEpoch == history.epochs)
    #expect(history.accuracy.isEmpty && history.loss[10] > history.loss[0])
    #expect(throws: TrainingError.self) { try history.requireConvergence() }
  }

  @Test("A line is learnt exactly: 200·x + 100")
  func line() throws {
    let houses = Dataset(
      name: "houses", features: Matrix([[1], [2]]), featureNames: ["size"],
      labels: .values([300, 500], name: "price"))
    var model = Sequential<Double>(layerSizes: [1, 1], activation: Linear(), initializer: .zeros, seed: 1)
    let history = try model.fit(
      Samples(houses), task: LearningTask(labels: houses.labels),
      options: TrainingOptions(optimizer: SGD(), learningRate: 0.2, epochs: 2000))
    try history.requireConvergence()
    #expect(
      abs(model.weights(ofLayer: 0)[0, 0] - 200) < 1e-9 && abs(model.biases(ofLayer: 0)[0] - 100) < 1e-9)
  }

  @Test("Dropout drops its share, keeps the mean, and is off when the network answers")
  func dropout() {
    let ones = Samples<Double>(
      features: Matrix(rows: 1000, columns: 1, repeating: 1), targets: Matrix(rows: 1000, columns: 1))
    // One linear unit of weight 1 behind a hidden one: its loss z² is 0 or 1/(1 − p)² = 4, in the mean 2.
    let model = Sequential<Double>(
      weights: [Matrix([[1]]), Matrix([[1]])], biases: [[0], [0]], activations: [Linear()])
    let options = TrainingOptions(optimizer: SGD(), learningRate: 0, epochs: 1, dropout: 0.5)
    let trainer = Trainer(model, samples: ones, task: .regression(outputs: 1), options: options)
    #expect(abs(trainer.step() - 2) < 0.3)
    #expect(model.evaluate(ones, task: .regression(outputs: 1)).loss == 1)
  }

  @Test("Dropout's gradient passes where the value passed")
  func dropoutGradient() {
    // With every input 1, ∂(mean z²)/∂w = 2·mean(mask²)·w is 2·loss for w = 1, so one step moves w by −2·rate·loss.
    let ones = Samples<Double>(
      features: Matrix(rows: 100, columns: 1, repeating: 1), targets: Matrix(rows: 100, columns: 1))
    let model = Sequential<Double>(
      weights: [Matrix([[1]]), Matrix([[1]])], biases: [[0], [0]], activations: [Linear()])
    let options = TrainingOptions(optimizer: SGD(), learningRate: 0.1, epochs: 1, dropout: 0.5)
    let trainer = Trainer(model, samples: ones, task: .regression(outputs: 1), options: options)
    let loss = trainer.step()
    for layer in 0..<2 {
      #expect(abs(trainer.model.weights(ofLayer: layer)[0, 0] - (1 - 0.2 * loss)) < 1e-12)
    }
  }
}
