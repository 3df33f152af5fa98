import Networks
import Plotting
import TestSupport
import Testing

@testable import Diagrams

struct MiniBatchesDiagramTests {
  /// 50 moons in batches of 16 for three epochs.
  private func small(_ configure: (inout MiniBatchesDiagram) -> Void = { _ in }) throws -> Figure {
    var diagram = MiniBatchesDiagram()
    diagram.data = .builtIn("moons", samples: 50)
    diagram.tiles = 1
    diagram.model.batchSize = .size(16)
    diagram.model.epochs = 3
    configure(&diagram)
    return try Figure(json: diagram.figure(Setting()).json())
  }

  private func losses(_ figure: Figure) throws -> [Double] {
    try #require(figure.panels[3].marks(LineMark.self).first).y
  }

  @Test("50 samples in batches of 16 are 4 steps, the last of 2 samples, which count in the epoch's mean")
  func countsAndMeans() throws {
    let figure = try small()
    #expect(figure.metrics["steps per epoch"] == 4 && figure.metrics["last batch"] == 2)
    #expect(figure.metrics["steps"] == 12)
    let steps = try losses(figure)
    #expect(steps.count == 12)
    let means = try #require(figure.panels[3].marks(RuleMark.self).first)
    for epoch in 0..<3 {
      let losses = steps[(4 * epoch)..<(4 * epoch + 4)].map { $0 }
      let mean = (16 * (losses[0] + losses[1] + losses[2]) + 2 * losses[3]) / 50
      #expect(abs(means.y[epoch] - mean) < 1e-12)
      #expect(means.xStart?[epoch] == Double(epoch) && means.xEnd?[epoch] == Double(epoch + 1))
      #expect(abs(try #require(figure.metrics["epoch \(epoch + 1).loss"]) - mean) < 1e-12)
    }
    #expect(figure.caption.contains("2 samples that are left; it is used, not dropped"))
  }

  @Test("The short last batch is drawn to scale")
  func cut() throws {
    let boxes = try small().panels[0].marks(RectMark.self)[1]
    #expect(boxes.xStart.count == 4)
    let widths = zip(boxes.xStart, boxes.xEnd).map { $1 - $0 }
    #expect(abs(widths[3] / widths[0] - 2.0 / 16) < 1e-12)
    #expect(abs(widths[2] - widths[0]) < 1e-12)
  }

  @Test("The table has this run and the tutorials' examples")
  func table() throws {
    let rows = try #require(try small().panels[1].marks(TableMark.self).first).rows
    #expect(rows[0] == ["50", "16", "3.125", "4", "2"])
    #expect(rows[1] == ["200\u{2009}000", "32", "6250", "6250", "32"])
    #expect(rows[2] == ["10\u{2009}000", "100", "100", "100", "100"])
    #expect(rows[3] == ["1000", "64", "15.625", "16", "40"])
  }

  @Test("The first loss is that of the untrained network")
  func firstLoss() throws {
    let figure = try small { $0.model.batchSize = .full }
    let network = Sequential<Double>(layerSizes: [2, 3, 1], activation: Sigmoid(), seed: 42)
    var samples = Samples<Double>(try Datasets.make("moons", samples: 50, noise: nil, seed: nil))
    samples.features = Normalization(adaptedTo: samples.features).apply(to: samples.features)
    let loss = network.evaluate(samples, task: .binary).loss
    #expect(abs(try losses(figure)[0] - loss) < 1e-9)
    #expect(figure.metrics["steps"] == 3)
    #expect(figure.title.contains("an epoch is one step"))
  }

  @Test("Repeated samples change the number of steps, but no full-batch loss")
  func tiles() throws {
    let once = try losses(small { $0.model.batchSize = .full })
    let often = try losses(
      small {
        $0.model.batchSize = .full
        $0.tiles = 7
      })
    for (a, b) in zip(once, often) { #expect(abs(a - b) < 1e-9) }
    #expect(try small { $0.tiles = 7 }.metrics["steps per epoch"] == 22)
  }

  @Test("Groups of many steps keep the extremes and the mean", arguments: 1...10)
  func groups(seed: UInt32) throws {
    var diagram = MiniBatchesDiagram()
    diagram.model.epochs = 7
    diagram.model.batchSize = .size(16)
    let run = try MiniBatchRun(
      try Datasets.make("coffee", samples: 1000, noise: nil, seed: nil), diagram: diagram,
      setting: Setting(seed: seed))
    #expect(run.stepLosses.count == 7 * 63 && run.groupSize == 2)
    let groups = run.groups
    #expect(groups.count == 221)
    #expect(groups.map(\.least).min() == run.stepLosses.min())
    #expect(groups.map(\.greatest).max() == run.stepLosses.max())
    #expect(abs(groups[0].mean - (run.stepLosses[0] + run.stepLosses[1]) / 2) < 1e-12)
    #expect(groups[220].mean == run.stepLosses[440])
    #expect(abs(groups[1].place - 3.0 / 63) < 1e-12)
    // What the figure is about: batches scatter, epochs fall.
    #expect(run.epochLosses[6] < run.epochLosses[0])
    #expect(zip(run.stepLosses, run.stepLosses.dropFirst()).contains { $0 < $1 })
  }

  @Test("Mistakes are named")
  func mistakes() {
    func message(_ configure: @escaping (inout MiniBatchesDiagram) -> Void) -> String? {
      let error = #expect(throws: DiagramError.self) { try small(configure) }
      return error?.description
    }
    #expect(message { $0.tiles = 0 } == "--tile: 0 is not in 1…100000")
    #expect(
      message {
        $0.tiles = 100_000
        $0.model.batchSize = .size(1)
      } == "--epochs: 3 epochs are 15000000 steps; at most 5000000 are taken")
    #expect(message { $0.model.epochs = 0 } == "--epochs: give a positive number, not 0")
    #expect(
      message {
        $0.data = .builtIn("moons", samples: 1000)
        $0.tiles = 100_000
      } == "--tile: 100000 times 1000 samples are more than 10000000")
  }
}
