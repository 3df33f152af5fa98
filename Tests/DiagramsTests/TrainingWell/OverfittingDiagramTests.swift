import Networks
import Plotting
import TestSupport
import Testing

@testable import Diagrams

@Suite struct OverfittingDiagramTests {
  private func figure(
    seed: UInt32 = 42, language: Language = .english, _ configure: (inout OverfittingDiagram) -> Void
  ) throws -> Figure {
    var diagram = OverfittingDiagram()
    configure(&diagram)
    return try diagram.figure(Setting(language: language, seed: seed))
  }

  private func small(_ diagram: inout OverfittingDiagram) {
    (diagram.samples, diagram.validationSamples, diagram.model.epochs) = (40, 50, 2)
    diagram.model.layers = [784, 8, 10]
  }

  #if !DEBUG
    /// The claim of the figure, for the usual seed and ten others.
    @Test func theNetworkOverfits() throws {
      var overfits = 0
      for seed in [42] + Array(UInt32(1)...10) {
        let metrics = try figure(seed: seed) { _ in }.metrics
        let least = try #require(metrics["least_validation_loss"])
        let isEarly = try #require(metrics["best_epoch"]) < 60
        let rises = try #require(metrics["validation_loss"]) >= 1.03 * least
        if isEarly && rises { overfits += 1 }
        if seed == 42 { #expect(isEarly && rises) }
      }
      #expect(overfits >= 10, "of 11 seeds")
    }
  #endif

  /// A run of two epochs of the same digits, network and order, without the diagram.
  @Test func lossesAreThoseOfTheNetworkAfterEachEpoch() throws {
    let figure = try figure { small(&$0) }
    let digits = try Digits.builtIn()
    let rows = Array(trainTestSplit(count: digits.train.count, testFraction: 0, seed: 42).train.prefix(40))
    func samples(_ part: Digits.Part, _ rows: [Int]) -> Samples<Double> {
      Samples(
        features: part.images.rows(at: rows),
        targets: Matrix(rows: rows.count, columns: 1, elements: rows.map { Double(part.labels[$0]) }))
    }
    let (train, validation) = (samples(digits.train, rows), samples(digits.test, Array(0..<50)))
    let task = LearningTask.multiclass(classes: 10)
    let lines = figure.panels[0].marks(LineMark.self)
    try #require(lines.count == 2)
    for epochs in 1...2 {
      var network = Sequential<Double>(layerSizes: [784, 8, 10], activation: ReLU(), seed: 42)
      try network.fit(
        train, task: task,
        options: TrainingOptions(optimizer: SGD(), learningRate: 0.1, epochs: epochs, batchSize: .size(32)))
      #expect(lines[0].y[epochs - 1] == network.evaluate(train, task: task).loss)
      #expect(lines[1].y[epochs - 1] == network.evaluate(validation, task: task).loss)
    }
  }

  /// Columns as Keras's CSVLogger writes them, with others between.
  @Test func aHistoryOfKerasIsDrawnAsItIs() throws {
    let text = """
      epoch,accuracy,loss,val_accuracy,val_loss
      0,0.5,1.5,0.5,1.25
      1,0.6,0.75,0.6,0.5
      2,0.7,0.25,0.6,0.625

      """
    let drawn: Figure = try withTemporaryFile(text) { path in
      try figure { $0.history = path }
    }
    let lines = drawn.panels[0].marks(LineMark.self)
    #expect(lines.map(\.y) == [[1.5, 0.75, 0.25], [1.25, 0.5, 0.625]])
    #expect(lines.allSatisfy { $0.x == [1, 2, 3] })
    #expect(drawn.panels[0].marks(RuleMark.self).map(\.x) == [[2]])
    let area = try #require(drawn.panels[0].marks(AreaMark.self).first)
    #expect(area.yStart == lines[0].y && area.yEnd == lines[1].y)
    #expect(drawn.metrics["best_epoch"] == 2 && drawn.metrics["least_validation_loss"] == 0.5)
    #expect(drawn.metrics["gap"] == 0.375 && drawn.metrics["rise"] == 0.125)
    #expect(drawn.title == "Overfitting: after epoch 2 the validation loss rises from 0.500 to 0.625")
    #expect(drawn.model == nil)
  }

  /// Validation losses, and how the title begins: only a rise of 3 % is called overfitting.
  @Test(arguments: [
    ([1, 0.5, 0.515], "Overfitting"),
    ([1, 0.5, 0.514], "After epoch 2 the validation loss falls no further"),
    ([1, 0.5, 0.4], "No overfitting in 3 epochs"),
  ])
  func theTitleSaysWhatHappens(losses: [Double], title: String) throws {
    let rows = losses.enumerated().map { "\($0),\(1 / Double($0 + 1)),\($1)" }
    let text = (["epoch,loss,val_loss"] + rows).joined(separator: "\n") + "\n"
    try withTemporaryFile(text) { path in
      let drawn = try figure { $0.history = path }
      #expect(drawn.title.hasPrefix(title))
    }
  }

  @Test func historiesWithoutTheColumnsAreRefused() throws {
    for text in ["epoch,loss\n0,1\n1,0.5\n", "epoch,loss,val_loss\n0,1,1\n"] {
      #expect(throws: DiagramError.self) {
        try withTemporaryFile(text) { path in try figure { $0.history = path } }
      }
    }
  }

  @Test func whatMakesNoSenseIsRefused() {
    #expect(throws: DiagramError.self) { try figure { $0.samples = 0 } }
    #expect(throws: DiagramError.self) { try figure { $0.samples = 4001 } }
    #expect(throws: DiagramError.self) { try figure { $0.validationSamples = 1001 } }
    #expect(throws: DiagramError.self) { try figure { $0.model.epochs = 1 } }
  }

  @Test func chineseTextsNameTheSameNumbers() throws {
    let chinese = try figure(language: .chinese) { small(&$0) }
    let english = try figure { small(&$0) }
    #expect(chinese.metrics == english.metrics)
    #expect(chinese.panels[0].marks(LineMark.self).map(\.label) == ["训练损失", "验证损失"])
    #expect(try Figure(json: chinese.json()) == chinese.resolved())
  }
}
