import Networks
import Plotting
import Testing

@testable import Diagrams

@Suite struct OptimizerRaceDiagramTests {
  private func figure(
    seed: UInt32 = 42, language: Language = .english,
    _ configure: (inout OptimizerRaceDiagram) -> Void = { _ in }
  ) throws -> Figure {
    var diagram = OptimizerRaceDiagram()
    (diagram.samples, diagram.epochs) = (40, 2)
    configure(&diagram)
    return try diagram.figure(Setting(language: language, seed: seed))
  }

  private static let names = ["SGD", "Momentum", "Nesterov", "AdaGrad", "RMSProp", "Adam"]

  /// Each line against a training by `fit` of the same network on the same digits.
  @Test func linesAreTheTrainings() throws {
    let figure = try figure()
    let digits = try Digits.builtIn()
    func samples(_ part: Digits.Part, _ count: Int) -> Samples<Double> {
      let rows = (0..<count).map { $0 * part.count / count }
      return Samples(
        features: part.images.rows(at: rows),
        targets: Matrix(rows: count, columns: 1, elements: rows.map { Double(part.labels[$0]) }))
    }
    let optimizers: [any Optimizer] = [
      SGD(), SGD(momentum: 0.9), SGD(momentum: 0.9, isNesterov: true), AdaGrad(), RMSProp(), Adam(),
    ]
    for (index, optimizer) in optimizers.enumerated() {
      var network = Sequential<Double>(layerSizes: [784, 64, 64, 10], activation: ReLU(), seed: 42)
      let history = try network.fit(
        samples(digits.train, 40), task: .multiclass(classes: 10),
        options: TrainingOptions(
          optimizer: optimizer, learningRate: OptimizerRaceDiagram().learningRates[index], epochs: 2,
          batchSize: .size(32)),
        validation: samples(digits.test, 500))
      #expect(figure.panels[0].marks(LineMark.self)[index].y == history.loss)
      #expect(figure.panels[1].marks(LineMark.self)[index].y == history.validationAccuracy)
      #expect(figure.metrics["\(Self.names[index]).loss"] == history.loss.last)
    }
  }

  @Test func placesFollowTheLosses() throws {
    let metrics = try figure().metrics
    let sorted = Self.names.sorted { metrics["\($0).loss"] ?? .nan < metrics["\($1).loss"] ?? .nan }
    for (place, name) in sorted.enumerated() { #expect(metrics["\(name).place"] == Double(place + 1)) }
    #expect(try figure().title.contains(sorted[0]))
  }

  @Test(arguments: [[], [1], [1000]])
  func extremesAreDrawn(hidden: [Int]) throws {
    for language in Language.allCases {
      let figure = try figure(language: language) {
        ($0.hidden, $0.samples, $0.batchSize) = (hidden, 10, 100)
      }
      #expect((20...250).contains(figure.alternativeText.count))
      #expect(try Figure(json: figure.json()) == figure.resolved())
    }
  }

  @Test func whatMakesNoSenseIsRefused() {
    #expect(throws: DiagramError.self) { try figure { $0.learningRates = [0.1] } }
    #expect(throws: DiagramError.self) { try figure { $0.learningRates[3] = 0 } }
    #expect(throws: DiagramError.self) { try figure { $0.samples = 4001 } }
    #expect(throws: DiagramError.self) { try figure { $0.epochs = 1 } }
    #expect(throws: DiagramError.self) { try figure { $0.batchSize = 0 } }
    #expect(throws: DiagramError.self) { try figure { $0.hidden = [0] } }
    #expect(throws: TrainingError.self) { try figure { $0.learningRates[0] = 1e30 } }
  }

  #if !DEBUG
    @Test func adamIsAmongTheFastestThree() throws {
      let places = try (UInt32(1)...10).map { seed in
        try OptimizerRaceDiagram().figure(Setting(seed: seed)).metrics["Adam.place"] ?? .nan
      }
      #expect(places.count { $0 <= 3 } >= 9, "\(places)")
    }
  #endif
}
