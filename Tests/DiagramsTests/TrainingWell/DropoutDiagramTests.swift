import Networks
import Plotting
import Testing

@testable import Diagrams

@Suite struct DropoutDiagramTests {
  private func figure(_ configure: (inout DropoutDiagram) -> Void = { _ in }) throws -> Figure {
    var diagram = DropoutDiagram()
    diagram.model.epochs = 3
    configure(&diagram)
    return try diagram.figure(Setting())
  }

  @Test func droppedUnitsHaveNoEdges() throws {
    let figure = try figure()
    var crossed = 0
    for (number, panel) in figure.panels.prefix(4).enumerated() {
      let edges = try #require(panel.marks(EdgeMark.self).first)
      let nodes = try #require(panel.marks(NodeMark.self).first)
      let dropped = Set(nodes.dropped ?? [])
      #expect((edges.from + edges.to).allSatisfy { !dropped.contains($0) })
      #expect(dropped.allSatisfy { (1...2).contains(nodes.x[$0]) }, "only hidden units are dropped")
      // Every pair of kept neighbours is joined.
      let kept = (0..<4).map { layer in
        nodes.x.indices.count { nodes.x[$0] == Double(layer) && !dropped.contains($0) }
      }
      #expect(edges.from.count == zip(kept, kept.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 })
      if number == 0 {
        #expect(dropped.isEmpty)
      } else {
        #expect(panel.title == "\(dropped.count) of 12 dropped")
        #expect(figure.metrics["thinned\(number).dropped"] == Double(dropped.count))
      }
      crossed += dropped.count
    }
    #expect(crossed > 0)
  }

  @Test(arguments: [0.1, 0.5, 0.8]) func theShareOfDroppedUnitsIsTheRate(rate: Double) {
    var dropped = 0
    let seeds = 1000
    for seed in 0..<UInt32(seeds) {
      for network in ThinnedNetwork.samples(1, layerSizes: [4, 6, 6, 3], rate: rate, seed: seed) {
        dropped += network.dropped.count
        #expect(network.dropped.allSatisfy { (1...2).contains($0.layer) && (0..<6).contains($0.index) })
      }
    }
    let draws = Double(12 * seeds)
    let error = (rate * (1 - rate) / draws).squareRoot()
    #expect(abs(Double(dropped) / draws - rate) < 3 * error)
  }

  @Test func withoutARateNothingIsDroppedAndBothTrainingsAreTheSame() throws {
    let figure = try figure { $0.model.dropout = 0 }
    #expect(figure.panels.prefix(4).allSatisfy { $0.marks(NodeMark.self).allSatisfy { $0.dropped == nil } })
    #expect(figure.metrics["with.validation_loss"] == figure.metrics["without.validation_loss"])
    #expect(figure.title.contains("ends the same"))
  }

  @Test func metricsAreTheEndsOfTheLines() throws {
    let figure = try figure { $0.model.epochs = 20 }
    let lines = try #require(figure.panels.last).marks(LineMark.self)
    try #require(lines.count == 4)
    #expect(lines.allSatisfy { $0.x == (1...20).map(Double.init) })
    let names = ["without.train_loss", "without.validation_loss", "with.train_loss", "with.validation_loss"]
    for (line, name) in zip(lines, names) { #expect(line.y.last == figure.metrics[name], "\(name)") }
    #expect(lines.map(\.style.color) == ["training", "validation", "training", "validation"])
    #expect(lines.map(\.style.dash) == [.solid, .solid, .dashed, .dashed])
    #expect(figure.metrics["without.least_validation_loss"] == lines[1].y.min())
    #expect([figure.metrics["train_samples"], figure.metrics["validation_samples"]] == [60, 240])
  }

  /// The first epoch of the line without dropout is a plain step of the same network.
  @Test func lossesAreThoseOfTheFullNetwork() throws {
    let figure = try figure { $0.model.epochs = 1 }
    let data = try Datasets.make("moons", samples: 300, noise: 0.3)
    let split = trainTestSplit(count: 300, testFraction: 0.8, seed: 42)
    let normalization = Normalization(adaptedTo: data.features.rows(at: split.train))
    var network = Sequential<Double>(layerSizes: [2, 64, 64, 1], activation: ReLU(), seed: 42)
    func samples(_ rows: [Int]) -> Samples<Double> {
      let subset = Samples<Double>(data.subset(rows))
      return Samples(features: normalization.apply(to: subset.features), targets: subset.targets)
    }
    let train = samples(split.train)
    try network.fit(train, task: .binary, options: TrainingOptions(learningRate: 0.001, epochs: 1))
    func loss(_ samples: Samples<Double>) -> Double {
      BinaryCrossEntropy().evaluate(logits: network.forward(samples.features), targets: samples.targets).value
    }
    #expect(figure.metrics["without.train_loss"] == loss(train))
    #expect(figure.metrics["without.validation_loss"] == loss(samples(split.test)))
  }

  @Test func theDefaultNetworkOverfitsAndDropoutHelps() throws {
    let figure = try DropoutDiagram().figure(Setting())
    let metrics = figure.metrics
    let without = try #require(metrics["without.validation_loss"])
    let with = try #require(metrics["with.validation_loss"])
    #expect(without > 2 * (metrics["without.least_validation_loss"] ?? .nan))
    #expect(with < 0.7 * without)
    #expect(figure.title.contains("ends lower"))
  }

  @Test func whatMakesNoSenseIsRefused() {
    #expect(throws: DiagramError.self) { try figure { $0.model.dropout = 1 } }
    #expect(throws: DiagramError.self) { try figure { $0.model.epochs = 0 } }
    #expect(throws: DiagramError.self) { try figure { $0.model.file = "a.safetensors" } }
    #expect(throws: DiagramError.self) { try figure { $0.testShare = 0 } }
    #expect(throws: DiagramError.self) { try figure { $0.testShare = 0.9999 } }
    #expect(throws: DiagramError.self) { try figure { $0.drawnLayers = [2, 1] } }
  }

  @Test func chineseTextsNameTheSameNumbers() throws {
    var diagram = DropoutDiagram()
    diagram.model.epochs = 2
    let chinese = try diagram.figure(Setting(language: .chinese))
    let english = try diagram.figure(Setting())
    #expect(chinese.metrics == english.metrics)
    #expect(chinese.title.contains("随机失活"))
    #expect(chinese.panels.last?.marks(LineMark.self).first?.label == "训练损失，无失活")
    #expect(try Figure(json: chinese.json()) == chinese.resolved())
  }
}
