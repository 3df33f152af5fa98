import Networks
import Testing

/// How trainings end, and who looks on.
struct TrainingEndTests {
  private let xor = Samples<Double>(
    features: Matrix([[0, 0], [0, 1], [1, 0], [1, 1]]), targets: Matrix([[0], [1], [1], [0]]))
  private let start = Sequential<Double>(layerSizes: [2, 4, 1], activation: Tanh(), seed: 1)

  @Test("A divergence names the epoch, the step and the largest gradient before it")
  func divergence() throws {
    // z = w + b for x = 1, L = z² for y = 0, ∂L/∂w = ∂L/∂b = 2z: a rate of 10¹⁰⁰ multiplies z by 1 − 4·10¹⁰⁰ in each
    // step. z is 1, −4·10¹⁰⁰, 1.6·10²⁰¹, so L overflows in step 3, after the derivatives 2 and −8·10¹⁰⁰.
    let one = Samples<Double>(features: Matrix([[1], [1]]), targets: Matrix([[0], [0]]))
    var model = Sequential<Double>(weights: [Matrix([[1]])], biases: [[0]], activations: [])
    let history = try model.fit(
      one, task: .regression(outputs: 1),
      options: TrainingOptions(
        optimizer: SGD(), learningRate: 1e100, epochs: 50, batchSize: .size(1), shuffles: false))
    let place = try #require(history.divergence)
    #expect(history.ending == .diverged && history.divergedInEpoch == 2 && history.epochs == 2)
    #expect(place.epoch == 2 && place.step == 3)
    #expect(abs(place.largestGradient / 8e100 - 1) < 1e-12)
    #expect(throws: TrainingError.diverged(place)) { try history.requireConvergence() }
    #expect(
      TrainingError.diverged(place).description
        == "the training diverged: the loss is no longer finite in epoch 2, step 3; the largest derivative of the "
        + "last gradient was 8.0e100; a smaller learning rate, a bound on the gradient or standardised features may "
        + "help")
    // The step that could not be made was not made.
    #expect(model.parameters.allSatisfy { $0.isFinite })
    #expect(!history.loss[1].isFinite && history.loss[0].isFinite)
  }

  @Test("A gradient that overflows before the loss is named by its finite part")
  func gradientOverflow() throws {
    // z = w₂·relu(w₁·x + b₁) + b₂ and L = z².
    let one = Samples<Float>(features: Matrix([[1]]), targets: Matrix([[0]]))
    let model = Sequential<Float>(
      weights: [Matrix([[1e-20]]), Matrix([[1e30]])], biases: [[0], [0]], activations: [ReLU()])
    let trainer = Trainer(
      model, samples: one, task: .regression(outputs: 1),
      options: TrainingOptions(optimizer: SGD(), learningRate: 1, epochs: 2))
    trainer.runEpoch()
    let place = try #require(trainer.history.divergence)
    // z = 10¹⁰, ∂L/∂b₂ = 2·10¹⁰, ∂L/∂w₂ = 2·10⁻¹⁰, and ∂L/∂w₁ = ∂L/∂b₁ = 2·10⁴⁰ is above Float's 3.4·10³⁸.
    #expect(abs(place.largestGradient / 2e10 - 1) < 1e-6 && place.nonFiniteDerivatives == 2)
    #expect(
      TrainingError.diverged(place).description.contains(
        "was 2.0e10, 2 were infinite or not a number; a smaller learning rate"))
  }

  @Test("A loss that is not finite from the start, and a trainer that has diverged")
  func divergenceAtOnce() {
    let large = Samples<Double>(features: Matrix([[1e200]]), targets: Matrix([[0]]))
    let model = Sequential<Double>(weights: [Matrix([[1]])], biases: [[0]], activations: [])
    let trainer = Trainer(model, samples: large, task: .regression(outputs: 1), options: TrainingOptions())
    #expect(trainer.step() == .infinity)
    #expect(trainer.history.divergence?.step == 1 && trainer.history.divergence?.epoch == 1)
    #expect(trainer.step().isNaN && trainer.runEpoch() == .infinity)
    #expect(trainer.history.epochs == 1 && trainer.steps == 0 && trainer.model == model)
  }

  @Test("A parameter that overflows is found at the end of its epoch")
  func parameterOverflow() {
    let one = Samples<Float>(features: Matrix([[1]]), targets: Matrix([[0]]))
    let model = Sequential<Float>(weights: [Matrix([[1]])], biases: [[0]], activations: [])
    let options = TrainingOptions(optimizer: SGD(), learningRate: 1e300, epochs: 5)
    let trainer = Trainer(model, samples: one, task: .regression(outputs: 1), options: options)
    trainer.runEpoch()
    #expect(trainer.history.divergence == Divergence(epoch: 1, step: 1, largestGradient: 2))
  }

  @Test("Early stopping waits, stops, and gives the best weights back")
  func earlyStopping() throws {
    // The validation wants the opposite of the training: its loss is least at some early epoch, then rises.
    let opposite = Samples<Double>(features: xor.features, targets: Matrix([[0], [1], [0], [1]]))
    var options = TrainingOptions(learningRate: 0.05, epochs: 400)
    var free = start
    let all = try free.fit(xor, task: .binary, options: options, validation: opposite)
    let best = try #require(
      all.validationLoss.indices.min { all.validationLoss[$0] < all.validationLoss[$1] })
    #expect(best > 0 && best < 300)

    options.earlyStopping = EarlyStopping(patience: 40)
    var stopped = start
    let history = try stopped.fit(xor, task: .binary, options: options, validation: opposite)
    #expect(history.ending == .stoppedEarly && history.epochs == best + 1 + 40)
    #expect(history.restoredEpoch == best + 1)
    #expect(history.validationLoss == Array(all.validationLoss.prefix(history.epochs)))
    let restored = stopped.evaluate(opposite, task: .binary).loss
    #expect(abs(restored - all.validationLoss[best]) < 1e-15)

    options.earlyStopping = EarlyStopping(patience: 40, restoresBestWeights: false)
    var kept = start
    #expect(try kept.fit(xor, task: .binary, options: options, validation: opposite).restoredEpoch == nil)
    #expect(abs(kept.evaluate(opposite, task: .binary).loss - history.validationLoss[best + 40]) < 1e-15)

    // The training's own loss falls on: all epochs, unless a fall must be larger than it is.
    options.earlyStopping = EarlyStopping(patience: 3, monitor: .trainingLoss)
    var own = start
    #expect(try own.fit(xor, task: .binary, options: options, validation: opposite).ending == .completed)
    options.earlyStopping = EarlyStopping(patience: 3, minDelta: 10)
    #expect(try own.fit(xor, task: .binary, options: options).epochs == 4)
  }

  @Test("Callbacks see chosen steps and epochs")
  func callbacks() throws {
    var seen: [String] = []
    var models: [Sequential<Double>] = []
    func note(_ name: String, _ moment: TrainingCallback<Double>.Moment) -> TrainingCallback<Double> {
      TrainingCallback(moment) { snapshot in
        seen.append("\(name) \(snapshot.epochs) \(snapshot.steps)")
        if name == "steps" { models.append(snapshot.model) }
        #expect((snapshot.loss == nil) == (snapshot.steps == 0))
        #expect(snapshot.history.epochs == snapshot.epochs)
        return .proceed
      }
    }
    var model = start
    let options = TrainingOptions(learningRate: 0.1, epochs: 3, batchSize: .size(2), recordsSteps: true)
    let history = try model.fit(
      xor, task: .binary, options: options,
      callbacks: [
        note("steps", .steps([0, 3, 6])), note("every", .everySteps(4)), note("epochs", .epochs([2])),
        note("all", .everyEpochs(2)),
      ])
    #expect(
      seen == [
        "steps 0 0", "every 0 0", "all 0 0", "steps 1 3", "every 2 4", "epochs 2 4", "all 2 4", "steps 3 6",
      ])
    #expect(history.stepLosses.count == 6)
    // The snapshots are the network of their time, and looking changes nothing.
    #expect(models[0] == start && models[2] == model && models[1] != model)
    var alone = start
    #expect(try alone.fit(xor, task: .binary, options: options) == history && alone == model)
  }

  @Test("A cancellation leaves the network as it then is, and the history of whole epochs")
  func cancellation() throws {
    let options = TrainingOptions(learningRate: 0.1, epochs: 100, batchSize: .size(1))
    var asked = 0
    var model = start
    let history = try model.fit(
      xor, task: .binary, options: options,
      isCancelled: {
        asked += 1
        return asked == 10
      })
    #expect(history.ending == .cancelled && history.epochs == 2 && asked == 10)
    let trainer = Trainer(start, samples: xor, task: .binary, options: options)
    for _ in 0..<10 { trainer.step() }
    #expect(model == trainer.model)

    var stopped = start
    let stop = TrainingCallback<Double>(.steps([10])) { _ in .stop }
    #expect(try stopped.fit(xor, task: .binary, options: options, callbacks: [stop]).ending == .cancelled)
    #expect(stopped == model)
    var untouched = start
    let never = TrainingCallback<Double>(.epochs([0])) { _ in .stop }
    #expect(try untouched.fit(xor, task: .binary, options: options, callbacks: [never]).epochs == 0)
    #expect(untouched == start)
  }
}
