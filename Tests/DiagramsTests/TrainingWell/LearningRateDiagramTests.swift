import Foundation
import Networks
import Plotting
import Testing

@testable import Diagrams

@Suite struct LearningRateDiagramTests {
  private func figure(_ configure: (inout LearningRateDiagram) -> Void = { _ in }) throws -> Figure {
    var diagram = LearningRateDiagram()
    diagram.model.epochs = 10
    diagram.data = .builtIn("moons", samples: 40, noise: 0.2)
    configure(&diagram)
    return try diagram.figure(Setting())
  }

  /// The rate in the middle of a step, from the line of a panel.
  private func rate(_ figure: Figure, panel: Int, epoch: Double) throws -> Double {
    let line = try #require(figure.panels[panel].marks(LineMark.self).first)
    let next = try #require(line.x.firstIndex { $0 >= epoch })
    guard next > 0 else { return line.y[0] }
    let share = (epoch - line.x[next - 1]) / (line.x[next] - line.x[next - 1])
    return line.y[next - 1] + share * (line.y[next] - line.y[next - 1])
  }

  @Test func ratesFollowTheirFormulas() throws {
    let figure = try figure()
    // Ten epochs of five steps; at the start of the last step of epoch 7 nine tenths of step 34 are over.
    for epoch in 0..<10 {
      let place = Double(epoch) + 0.4
      let expected = [
        0.1, 0.1 * pow(0.1, Double(epoch / 3)), 0.1 * pow(0.95, Double(epoch)),
        0.05 * (1 + cos(.pi * Double(epoch) / 10)),
      ]
      for (panel, value) in expected.enumerated() {
        #expect(abs(try rate(figure, panel: panel, epoch: place) - value) < 1e-12, "\(panel), \(epoch)")
      }
    }
    // From 1 % up for one epoch, then a cosine over the other nine, each rate for five steps.
    #expect(abs(try rate(figure, panel: 4, epoch: 0) - 0.001) < 1e-12)
    #expect(abs(try rate(figure, panel: 4, epoch: 0.4) - 0.1 * (0.01 + 0.99 * 0.4)) < 1e-12)
    #expect(abs(try rate(figure, panel: 4, epoch: 5.4) - 0.05 * (1 + cos(.pi * 4 / 9))) < 1e-12)
    // Down to a tenth in two epochs and back in two; the end of the training is the bottom of the third triangle.
    for (epoch, value) in [(0.0, 0.1), (1, 0.055), (2, 0.01), (4, 0.1), (6, 0.01), (9, 0.055)] {
      #expect(abs(try rate(figure, panel: 5, epoch: epoch) - value) < 1e-12)
    }
    // One cycle: from 1/25 up to the full rate in step 0.3·50 − 1 = 14, to 1/250,000 in the last.
    for (epoch, value) in [(0.0, 0.004), (2.8, 0.1), (9.8, 4e-7)] {
      #expect(abs(try rate(figure, panel: 6, epoch: epoch) - value) < 1e-12)
    }
  }

  /// With nothing that changes the rate, the training is a plain one.
  @Test func lossesAreThoseOfTheTraining() throws {
    let figure = try figure { $0.schedules = ["constant", "step(1000)"] }
    let data = try Datasets.make("moons", samples: 40, noise: 0.2)
    var samples = Samples<Double>(data)
    samples.features = Normalization(adaptedTo: data.features).apply(to: data.features)
    var network = Sequential<Double>(layerSizes: [2, 16, 16, 1], activation: ReLU(), seed: 42)
    let history = try network.fit(
      samples, task: .binary,
      options: TrainingOptions(
        optimizer: SGD(momentum: 0.9), learningRate: 0.1, epochs: 10, batchSize: .size(8)))
    let lines = try #require(figure.panels.last).marks(LineMark.self)
    #expect(lines.map(\.y) == [history.loss, history.loss])
    #expect(figure.metrics["constant.loss"] == history.loss.last)
    #expect(figure.title.contains(DecimalFormat.significant(history.loss[9], digits: 3)))
    let bars = figure.panels[2].marks(BarMark.self)
    #expect(bars.map { $0.x[0] } == [history.loss[9], history.loss[9]])
  }

  @Test func aScheduleThatFollowsAWarmUpStartsAtItsOwnBeginning() throws {
    let schedule = try TimedSchedule.named("warmup(10, start_factor=0.5)+one_cycle", stepsPerEpoch: 5)
    let alone = OneCycle()
    #expect(schedule.learningRate(base: 1, at: 0, of: 50) == 0.5)
    #expect(schedule.learningRate(base: 1, at: 5, of: 50) == 0.75)
    for step in 10..<50 {
      #expect(
        schedule.learningRate(base: 1, at: step, of: 50)
          == alone.learningRate(base: 1, at: step - 10, of: 40))
    }
  }

  @Test func whatFollowsAWarmUpIsNamedByItsOwnRule() throws {
    let figure = try figure { $0.schedules = ["warmup(10)+constant", "warmup(10)+step(3)"] }
    #expect(
      figure.panels.map(\.subtitle).prefix(2) == [
        "rises for 10 steps, then always 0.1", "rises for 10 steps, then × 0.1 every 3 epochs",
      ])
  }

  @Test func aPlusSignInANumberSeparatesNothing() throws {
    let schedule = try TimedSchedule.named("cyclic(1e+2, step_size_up=10)", stepsPerEpoch: 5)
    #expect(schedule.learningRate(base: 1, at: 10, of: 50) == 100)
    #expect(throws: UnknownNameError.self) { try TimedSchedule.named("cosine+step(3)", stepsPerEpoch: 5) }
  }

  @Test func schedulesOfOneNameAreToldApart() throws {
    let figure = try figure { $0.schedules = ["step(2)", "step(5, gamma=0.5)", "cosine"] }
    #expect(figure.panels.map(\.title).prefix(3) == ["step(2)", "step(5, gamma=0.5)", "cosine"])
    #expect(figure.panels.map(\.subtitle).prefix(2) == ["× 0.1 every 2 epochs", "× 0.5 every 5 epochs"])
    #expect(figure.panels.count == 5)
  }

  @Test(arguments: [1, 4, 11])
  func anyNumberOfSchedulesIsDrawn(count: Int) throws {
    let figure = try figure { $0.schedules = (1...count).map { "step(\($0))" } }
    #expect(figure.panels.filter { $0.frame == .axes }.count == count + 1)
    #expect((20...250).contains(figure.alternativeText.count))
    #expect(try Figure(json: figure.json()) == figure.resolved())
  }

  @Test func whatMakesNoSenseIsRefused() {
    #expect(throws: DiagramError.self) { try figure { $0.schedules = [] } }
    #expect(throws: DiagramError.self) { try figure { $0.schedules = ["cosine", "cosine"] } }
    #expect(throws: DiagramError.self) { try figure { $0.schedules = ["reduce_on_plateau"] } }
    #expect(throws: DiagramError.self) { try figure { $0.schedules = ["warmup(10)+step(0)"] } }
    #expect(throws: UnknownNameError.self) { try figure { $0.schedules = ["warmup(10)+cosin"] } }
    #expect(throws: DiagramError.self) { try figure { $0.model.epochs = 1_000_000 } }
    #expect(throws: DiagramError.self) { try figure { $0.model.file = "a.safetensors" } }
    #expect(throws: TrainingError.self) { try figure { $0.model.learningRate = 1e200 } }
  }

  @Test func chineseTextsNameTheSameNumbers() throws {
    var diagram = LearningRateDiagram()
    diagram.model.epochs = 2
    let chinese = try diagram.figure(Setting(language: .chinese))
    let english = try diagram.figure(Setting())
    #expect(chinese.metrics == english.metrics)
    #expect(chinese.panels[3].title == "余弦退火")
    #expect(chinese.title.hasPrefix("7 种学习率调度"))
  }

  #if !DEBUG
    @Test func ratesThatFallEndLowerThanTheConstantOne() throws {
      var highest = 0
      for seed in UInt32(1)...10 {
        let metrics = try LearningRateDiagram().figure(Setting(seed: seed)).metrics
        let constant = try #require(metrics["constant.loss"])
        #expect(try #require(metrics["cosine.loss"]) < 0.8 * constant, "\(seed)")
        #expect(try #require(metrics["one_cycle.loss"]) < 0.8 * constant, "\(seed)")
        let losses = metrics.filter { $0.key.hasSuffix(".loss") }
        #expect(losses.count == 7)
        if losses.values.max() == constant { highest += 1 }
      }
      #expect(highest >= 9)
    }
  #endif
}
