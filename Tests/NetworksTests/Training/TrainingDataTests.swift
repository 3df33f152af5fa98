import Networks
import Testing

/// What data may be like, and what is said of those that cannot be learnt.
struct TrainingDataTests {
  private func samples(_ rows: [[Double]], _ targets: [Double]) -> Samples<Double> {
    Samples(
      features: Matrix(rows: rows.count, columns: 2, elements: Array(rows.joined())),
      targets: Matrix(rows: targets.count, columns: 1, elements: targets))
  }

  private func fit(
    _ samples: Samples<Double>, _ task: LearningTask = .binary, outputs: Int? = nil,
    _ options: TrainingOptions = TrainingOptions(epochs: 2), validation: Samples<Double>? = nil
  ) throws(TrainingError) -> History {
    var model = Sequential<Double>(
      layerSizes: [2, 3, outputs ?? task.outputs], activation: Tanh(), seed: 1)
    return try model.fit(samples, task: task, options: options, validation: validation)
  }

  private var good: Samples<Double> { samples([[0, 1], [1, 0], [2, 2]], [0, 1, 1]) }

  @Test("Each kind of bad data is named with its place")
  func errors() {
    func message(_ run: () throws(TrainingError) -> History) -> String {
      do {
        _ = try run()
        return ""
      } catch {
        return error.description
      }
    }
    #expect(
      message { () throws(TrainingError) in try fit(samples([], [])) }
        == "a training needs at least one sample, but the data are empty")
    #expect(
      message { () throws(TrainingError) in try fit(samples([[0, 1], [1, .nan]], [0, 1])) }
        == "feature 1 of sample 1 (both counted from 0) is nan; a training needs finite numbers")
    #expect(
      message { () throws(TrainingError) in try fit(samples([[-.infinity, 1]], [0])) }
        == "feature 0 of sample 0 (both counted from 0) is -inf; a training needs finite numbers")
    #expect(
      message { () throws(TrainingError) in
        try fit(samples([[0, 1]], [.infinity]), .regression(outputs: 1))
      } == "target 0 of sample 0 (both counted from 0) is inf; a training needs finite numbers")
    #expect(
      message { () throws(TrainingError) in
        try fit(samples([[0, 1], [1, 1]], [0, 3]), .multiclass(classes: 3))
      }
        == "the label of sample 1 (counted from 0) is 3; 3 classes are the whole numbers 0 to 2")
    #expect(
      message { () throws(TrainingError) in
        try fit(samples([[0, 1], [1, 1]], [0.5, 1]), .multiclass(classes: 3))
      }
        == "the label of sample 0 (counted from 0) is 0.5; 3 classes are the whole numbers 0 to 2")
    #expect(
      message { () throws(TrainingError) in try fit(samples([[0, 1]], [-1])) }
        == "the label of sample 0 (counted from 0) is -1; 2 classes are the whole numbers 0 to 1")
    #expect(
      message { () throws(TrainingError) in try fit(good, .binary, outputs: 2) }
        == "the task needs 1 outputs, one per logit, but the network has 2")
    #expect(
      message { () throws(TrainingError) in try fit(good, .regression(outputs: 2)) }
        == "mean_squared_error needs 2 targets per sample, but the samples have 1")
    #expect(
      message { () throws(TrainingError) in
        try fit(Samples(features: Matrix([[1, 2, 3]]), targets: Matrix([[0]])))
      } == "the network takes 2 features, but the samples have 3")
    // The validation samples are looked at too.
    #expect(
      message { () throws(TrainingError) in try fit(good, validation: samples([[.nan, 1]], [0])) }
        .hasPrefix("feature 0 of sample 0"))
  }

  @Test("Samples of a single class are learnt as they are")
  func oneClass() throws {
    let ones = samples([[0, 1], [1, 0]], [1, 1])
    let history = try fit(ones, .binary, TrainingOptions(learningRate: 0.1, epochs: 200))
    #expect(history.accuracy.last == 1 && history.loss[199] < 0.02)
    let twos = try fit(
      samples([[0, 1]], [2]), .multiclass(classes: 3), TrainingOptions(learningRate: 0.1, epochs: 200))
    #expect(twos.accuracy.last == 1 && twos.loss[199] < 0.02)
  }

  @Test("A batch larger than the data is all of them, also where a short batch is dropped")
  func largeBatch() throws {
    let full = try fit(good, .binary, TrainingOptions(epochs: 5))
    for drops in [false, true] {
      let large = TrainingOptions(epochs: 5, batchSize: .size(1000), dropsLastBatch: drops)
      #expect(try fit(good, .binary, large) == full)
    }
  }

  @Test("A short last batch is used, or dropped if asked for")
  func lastBatch() throws {
    let model = Sequential<Double>(layerSizes: [2, 3, 1], activation: Tanh(), seed: 1)
    func trainer(drops: Bool) -> Trainer<Double> {
      Trainer(
        model, samples: good, task: .binary,
        options: TrainingOptions(
          optimizer: SGD(), learningRate: 0, epochs: 1, batchSize: .size(2), shuffles: false,
          dropsLastBatch: drops))
    }
    let (all, dropped) = (trainer(drops: false), trainer(drops: true))
    #expect(all.stepsPerEpoch == 2 && dropped.stepsPerEpoch == 1)
    #expect(abs(all.runEpoch() - model.evaluate(good, task: .binary).loss) < 1e-15)
    #expect(abs(dropped.runEpoch() - model.evaluate(good.selecting([0, 1]), task: .binary).loss) < 1e-15)
    #expect(all.steps == 2 && dropped.steps == 1)
  }

  @Test("A split takes the last samples for validation, as Keras does")
  func split() throws {
    let data = samples((0..<10).map { [Double($0), 0] }, (0..<10).map { Double($0 % 2) })
    // Keras: int(10 · (1 − .25)) = 7.
    let (training, validation) = try data.split(validation: 0.25)
    #expect(training == data.selecting(Array(0..<7)) && validation == data.selecting([7, 8, 9]))
    let history = try fit(data, .binary, TrainingOptions(epochs: 3, validationShare: 0.25))
    #expect(try history == fit(training, .binary, TrainingOptions(epochs: 3), validation: validation))
    #expect(history.validationLoss.count == 3)
    for share in [0, 1, -0.1, .nan] {
      #expect(throws: TrainingError.self) { try data.split(validation: share) }
    }
    #expect(throws: TrainingError.emptySplit(share: 0.5, samples: 1)) {
      try data.selecting([0]).split(validation: 0.5)
    }
    #expect(
      TrainingError.emptySplit(share: 0.5, samples: 1).description
        == "a share of 0.5 for validation leaves nothing on one side of 1 samples; give a share above 0 and below 1 "
        + "that holds at least one sample")
  }
}
