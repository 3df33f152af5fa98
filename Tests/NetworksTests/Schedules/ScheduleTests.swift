import Networks
import Testing

struct ScheduleTests {
  static let texts = (PyTorchSchedules.all?.rates.keys.sorted() ?? [])

  @Test("Every schedule has references")
  func references() {
    let named = Set(Self.texts.map { $0.prefix { $0 != "(" } })
    #expect(named.union(["constant"]) == Set(Schedules.names.map { $0[...] }))
    #expect(Schedules.examples.allSatisfy { (try? Schedules.named($0)) != nil })
  }

  @Test("Rates are those of torch.optim.lr_scheduler, one by one", arguments: texts)
  func rates(text: String) throws {
    let all = try #require(PyTorchSchedules.all)
    let rates = try #require(all.rates[text])
    var schedule = try Schedules.named(text)
    var own: [Double] = []
    for time in 0..<40 {
      own.append(schedule.learningRate(base: 0.1, at: time, of: 40))
      schedule.observe(loss: all.losses[time])
    }
    #expect(largestDifference(own, rates) < 1e-14)
    #expect(Set(rates).count > 1)
  }

  @Test("A schedule of epochs that follows a warm-up counts the training's own")
  func warmedTraining() throws {
    let samples = Samples<Double>(
      features: Matrix(rows: 4, columns: 1, elements: [0, 1, 2, 3]),
      targets: Matrix(rows: 4, columns: 1, elements: [0, 1, 2, 3]))
    var options = TrainingOptions(
      optimizer: SGD(), learningRate: 0.1, epochs: 4, batchSize: .size(2), shuffles: false)
    options.schedule = try Schedules.named("warmup(2, start_factor=0.5)+step(1, gamma=0.1)")
    let model = Sequential<Double>(layerSizes: [1, 1], activation: Linear(), seed: 1)
    let trainer = Trainer(model, samples: samples, task: .regression(outputs: 1), options: options)
    var rates: [Double] = []
    for _ in 0..<8 {
      trainer.step()
      rates.append(trainer.learningRate)
    }
    #expect(largestDifference(rates, [0.05, 0.075, 0.1, 0.1, 0.01, 0.01, 0.001, 0.001]) < 1e-15)
    #expect(throws: ScheduleError.followsNoWarmup("reduce_on_plateau")) {
      try Schedules.named("warmup(2)+reduce_on_plateau")
    }
    #expect(throws: ScheduleError.self) { try Schedules.named("warmup(2)+cosin") }
  }

  @Test("A training follows its schedule, in steps or in epochs")
  func training() throws {
    let samples = Samples<Double>(
      features: Matrix([[1], [2], [3], [4], [5]]), targets: Matrix([[1], [2], [3], [4], [5]]))
    let model = Sequential<Double>(layerSizes: [1, 1], activation: Linear(), seed: 1)
    func rates(_ text: String) throws -> [Double] {
      let options = TrainingOptions(
        optimizer: SGD(), learningRate: 0.1, epochs: 3, batchSize: .size(2),
        schedule: try Schedules.named(text))
      let trainer = Trainer(model, samples: samples, task: .regression(outputs: 1), options: options)
      return (0..<9).map { _ in
        trainer.step()
        return trainer.learningRate
      }
    }
    #expect(try rates("step(1, gamma=0.5)") == [0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.025, 0.025, 0.025])
    let warm = try rates("warmup(4, start_factor=0.5)")
    #expect(largestDifference(warm, [0.05, 0.0625, 0.075, 0.0875, 0.1, 0.1, 0.1, 0.1, 0.1]) < 1e-15)
    #expect(try rates("constant") == Array(repeating: 0.1, count: 9))
    // One cycle ends in the last step of the whole training.
    let last = try #require(try rates("one_cycle").last)
    #expect(abs(last - 0.1 / 25 / 1e4) < 1e-18)
  }

  @Test("A plateau is that of the validation loss if there is one")
  func plateau() throws {
    // The validation's target is where the network starts, so its loss rises while the network learns.
    let samples = Samples<Double>(features: Matrix([[1]]), targets: Matrix([[1]]))
    let other = Samples<Double>(features: Matrix([[1]]), targets: Matrix([[-1]]))
    let model = Sequential<Double>(weights: [Matrix([[-1]])], biases: [[0]], activations: [])
    let options = TrainingOptions(
      optimizer: SGD(), learningRate: 0.01, epochs: 9,
      schedule: ReduceOnPlateau(factor: 0.5, patience: 1, threshold: 0))
    func rates(validates: Bool) -> [Double] {
      let trainer = Trainer(model, samples: samples, task: .regression(outputs: 1), options: options)
      return (0..<6).map { _ in
        trainer.runEpoch()
        if validates { trainer.validate(other) }
        return trainer.learningRate
      }
    }
    #expect(rates(validates: false) == Array(repeating: 0.01, count: 6))
    #expect(rates(validates: true) == [0.01, 0.01, 0.01, 0.005, 0.005, 0.0025])
  }

  @Test(
    "Texts that do not fit say what was given and what is expected",
    arguments: [
      ("stp(3)", "unknown schedule 'stp'; known are \(Schedules.names.joined(separator: ", "))"),
      ("step", "schedule 'step' needs 'step_size', as in 'step(30, gamma=0.1)'"),
      (
        "step(0)",
        "schedule 'step' takes as 'step_size' a whole number of at least 1, not '0', as in 'step(30, gamma=0.1)'"
      ),
      (
        "step(3,gamme=1)",
        "schedule 'step' takes step_size, gamma, not 'gamme=1', as in 'step(30, gamma=0.1)'"
      ),
      ("step(3,step_size=4)", "schedule 'step' was given 'step_size' twice, as in 'step(30, gamma=0.1)'"),
      ("constant(1)", "schedule 'constant' takes no parameters, not '1', as in 'constant'"),
      (
        "exponential(nan)",
        "schedule 'exponential' takes as 'gamma' a number above 0, not 'nan', as in 'exponential(0.95)'"
      ),
      (
        "cyclic(1,mode=saw)",
        "schedule 'cyclic' takes as 'mode' triangular or triangular2 or exp_range, not 'saw', as in "
          + "'cyclic(0.1, step_size_up=200, mode=triangular2)'"
      ),
    ])
  func errors(text: String, message: String) {
    do {
      _ = try Schedules.named(text)
      Issue.record("\(text) names a schedule")
    } catch {
      #expect(error.description == message)
    }
  }

  @Test("Spaces do not matter, names without brackets have defaults")
  func defaults() throws {
    #expect(
      try Schedules.named(" step( 30 , gamma = 0.2 ) ") as? StepDecay == StepDecay(size: 30, gamma: 0.2))
    #expect(try Schedules.named("cosine") as? CosineDecay == CosineDecay())
    #expect(try Schedules.named("cosine()") as? CosineDecay == CosineDecay())
    #expect(try Schedules.named("constant") is ConstantRate)
  }
}
