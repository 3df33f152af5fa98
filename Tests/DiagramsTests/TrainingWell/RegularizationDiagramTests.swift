import Networks
import Plotting
import TestSupport
import Testing

@testable import Diagrams

@Suite struct RegularizationDiagramTests {
  private func figure(
    seed: UInt32 = 42, language: Language = .english, epochs: Int = 3,
    _ configure: (inout RegularizationDiagram) -> Void = { _ in }
  ) throws -> Figure {
    var diagram = RegularizationDiagram()
    diagram.model.epochs = epochs
    diagram.model.layers = [2, 8, 1]
    configure(&diagram)
    return try diagram.figure(Setting(language: language, seed: seed))
  }

  #if !DEBUG
    /// More L2 means smaller norms and, from none to the greatest, a worse fit of the training samples.
    @Test func morePenaltyMeansSmallerWeights() throws {
      var holds = 0
      for seed in [42] + Array(UInt32(1)...10) {
        let metrics = try RegularizationDiagram().figure(Setting(seed: seed)).metrics
        let norms = try (1...3).map { try #require(metrics["run\($0).norm"]) }
        let fits = try (1...3).map { try #require(metrics["run\($0).train_accuracy"]) }
        if norms[0] > norms[1] && norms[1] > norms[2] && fits[0] > fits[2] { holds += 1 }
      }
      #expect(holds == 11)
    }
  #endif

  /// The same trainings without the diagram: norms, and each map's samples.
  @Test func normsAreThoseOfTheTrainedWeights() throws {
    let figure = try figure { $0.l2 = [0, 20] }
    let data = try Datasets.make("moons", samples: 200, noise: 0.35)
    let rows = trainTestSplit(count: 200, testFraction: 0.5, seed: 42).train.sorted()
    let subset = Samples<Double>(data.subset(rows))
    let normalization = Normalization(adaptedTo: data.features.rows(at: rows))
    let samples = Samples(features: normalization.apply(to: subset.features), targets: subset.targets)
    for (index, (l2, dropout)) in [(0.0, 0.0), (20, 0), (0, 0.5)].enumerated() {
      var network = Sequential<Double>(layerSizes: [2, 8, 1], activation: ReLU(), seed: 42)
      try network.fit(
        samples, task: .binary,
        options: TrainingOptions(learningRate: 0.01, epochs: 3, l2: l2, dropout: dropout))
      let squares = (0..<2).map { layer in
        network.weights(ofLayer: layer).elements.reduce(0) { $0 + $1 * $1 }
      }
      let norm = try #require(figure.metrics["run\(index + 1).norm"])
      #expect(abs(norm * norm - squares[0] - squares[1]) < 1e-12)
      let second = try #require(figure.metrics["run\(index + 1).norm.layer2"])
      #expect(abs(second * second - squares[1]) < 1e-12)
    }
    let bars = figure.panels[3].marks(BarMark.self)
    #expect(bars.map(\.y) == [(1...3).map { figure.metrics["run\($0).norm"] ?? .nan }])
  }

  /// Where nothing is learnt but the penalty, each step of plain descent takes the share ηλ/m from the weights.
  @Test func thePenaltyIsTheTutorials() throws {
    let figure = try figure(epochs: 1) {
      $0.l2 = [0, 10]
      $0.model.optimizer = "sgd"
      $0.model.learningRate = 0.1
      $0.dropout = 0
    }
    // One step from the same start: W₁₀ = W₀ − (0.1·10/100)·W_start, so the norms differ by at most that share.
    let start = Sequential<Double>(layerSizes: [2, 8, 1], activation: ReLU(), seed: 42)
    let size = (0..<2).reduce(0.0) { sum, layer in
      start.weights(ofLayer: layer).elements.reduce(sum) { $0 + $1 * $1 }
    }.squareRoot()
    let norms = try (1...2).map { try #require(figure.metrics["run\($0).norm"]) }
    #expect(norms[0] - norms[1] > 0.5 * 0.01 * size && norms[0] - norms[1] <= 0.01 * size * (1 + 1e-12))
  }

  @Test func accuraciesAreTheSharesOfTheirBars() throws {
    let figure = try figure()
    #expect(figure.panels.count == 6)
    let bars = figure.panels[5].marks(BarMark.self)
    #expect(bars.map { $0.style.color } == ["training", "test"])
    for (bar, name) in zip(bars, ["train_accuracy", "test_accuracy"]) {
      #expect(bar.y == (1...4).map { figure.metrics["run\($0).\(name)"] ?? .nan })
    }
    #expect(figure.panels[3].title == "dropout 0.5")
  }

  @Test func oneToFourNetworks() throws {
    let one = try figure { ($0.l2, $0.dropout) = ([3], 0) }
    let four = try figure { ($0.l2, $0.dropout) = ([3, 2, 1, 0], 0) }
    #expect(one.panels.count == 3 && four.panels.count == 6)
  }

  @Test func whatMakesNoSenseIsRefused() {
    #expect(throws: DiagramError.self) { try figure { $0.l2 = [] } }
    #expect(throws: DiagramError.self) { try figure { $0.l2 = [0, 1, 2, 3] } }
    #expect(throws: DiagramError.self) { try figure { $0.l2 = [-1] } }
    #expect(throws: DiagramError.self) { try figure { $0.dropout = 1 } }
    #expect(throws: DiagramError.self) { try figure { $0.model.epochs = 0 } }
    #expect(throws: DiagramError.self) { try figure { $0.testShare = 0 } }
  }

  @Test func chineseTextsNameTheSameNumbers() throws {
    let chinese = try figure(language: .chinese)
    let english = try figure()
    #expect(chinese.metrics == english.metrics)
    #expect(chinese.panels[3].title == "随机失活 0.5")
    #expect(try Figure(json: chinese.json()) == chinese.resolved())
  }
}
