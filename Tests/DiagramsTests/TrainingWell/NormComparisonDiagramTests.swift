import Networks
import Plotting
import Testing

@testable import Diagrams

@Suite struct NormComparisonDiagramTests {
  private func figure(
    seed: UInt32 = 42, language: Language = .english,
    _ configure: (inout NormComparisonDiagram) -> Void = { _ in }
  ) throws -> Figure {
    var diagram = NormComparisonDiagram()
    diagram.epochs = 2
    configure(&diagram)
    return try diagram.figure(Setting(language: language, seed: seed))
  }

  /// The numbers of a panel's matrix, a row for each unit.
  private func rows(_ panel: Panel) throws -> [[Double]] {
    let grid = try #require(panel.marks(MatrixMark.self).first).values
    return (0..<grid.rows).map { row in (0..<grid.columns).map { grid[row, $0] } }
  }

  private func transposed(_ rows: [[Double]]) -> [[Double]] {
    rows[0].indices.map { column in rows.map { $0[column] } }
  }

  /// (x − μ) / √(σ² + 10⁻⁵) of each row, by its definition.
  private func normalised(_ rows: [[Double]]) -> [[Double]] {
    rows.map { row in
      let mean = row.reduce(0, +) / Double(row.count)
      let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(row.count)
      return row.map { ($0 - mean) / (variance + 1e-5).squareRoot() }
    }
  }

  private func difference(_ a: [[Double]], _ b: [[Double]]) -> Double {
    zip(a.joined(), b.joined()).map { abs($0 - $1) }.max() ?? .nan
  }

  @Test func eachNormalisesAlongItsOwnAxis() throws {
    for seed in UInt32(1)...10 {
      let figure = try figure(seed: seed) { $0.epochs = 1 }
      let before = try rows(figure.panels[0])
      #expect(before.count == 4 && before[0].count == 6)
      #expect(try difference(rows(figure.panels[1]), normalised(before)) < 1e-9)
      #expect(
        try difference(rows(figure.panels[2]), transposed(normalised(transposed(before)))) < 1e-9)
      for name in ["batch", "layer"] {
        #expect(try #require(figure.metrics["\(name).greatest_mean"]) < 1e-12)
        // ε holds the variance below 1, by a share of ε / σ².
        #expect(try #require(figure.metrics["\(name).greatest_deviation"]) <= 1)
      }
      #expect(try #require(figure.metrics["layer.least_deviation"]) > 0.9)
    }
  }

  /// The numbers are those that reach the last activation of the network without normalisation.
  @Test func activationsAreReal() throws {
    let figure = try figure()
    let data = try Datasets.make("iris")
    let features = Normalization(adaptedTo: data.features).apply(to: data.features)
    let network = Sequential<Double>(
      layerSizes: [4, 16, 16, 16, 16, 16, 4, 3], activation: ReLU(), initializer: .heUniform, seed: 42)
    let trace = network.trace(features.rows(at: [0, 25, 50, 75, 100, 125]))
    let expected = (0..<4).map { unit in (0..<6).map { trace[5].preActivations[$0, unit] } }
    #expect(try difference(rows(figure.panels[0]), expected) < 1e-12)
  }

  /// Without normalisation a plain network is trained; layers of their own for the activations change nothing.
  @Test func lossesAreThoseOfTheTraining() throws {
    let figure = try figure { $0.learningRates = [0.1] }
    let data = try Datasets.make("iris")
    var samples = Samples<Double>(data)
    samples.features = Normalization(adaptedTo: data.features).apply(to: data.features)
    var network = Sequential<Double>(
      layerSizes: [4, 16, 16, 16, 16, 16, 4, 3], activation: ReLU(), initializer: .heUniform, seed: 42)
    let history = try network.fit(
      samples, task: .multiclass(classes: 3),
      options: TrainingOptions(optimizer: SGD(), learningRate: 0.1, epochs: 2, batchSize: .size(30)))
    let lines = figure.panels[3].marks(LineMark.self)
    #expect(zip(lines[0].y, history.loss).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(figure.metrics["none at 0.1.loss"] == lines[0].y.last)
    #expect(figure.metrics["batch at 0.1.loss"] == lines[1].y.last)
    #expect(figure.metrics["layer at 0.1.loss"] == lines[2].y.last)
    #expect(lines[1].y != lines[0].y && lines[2].y != lines[0].y)
  }

  @Test(arguments: [[1], [1000], Array(repeating: 3, count: 10)])
  func extremesAreDrawn(hidden: [Int]) throws {
    for language in Language.allCases {
      let figure = try figure(language: language) {
        $0.hidden = hidden
        $0.epochs = 1
        $0.learningRates = [0.1, 1e6]
      }
      #expect(figure.panels.count == 6)
      #expect((20...250).contains(figure.alternativeText.count))
      #expect(try Figure(json: figure.json()) == figure.resolved())
    }
  }

  @Test func aTrainingThatDivergesIsSaid() throws {
    let figure = try figure {
      $0.learningRates = [1e200]
      $0.activation = "linear"
    }
    #expect(figure.title.contains("none diverges"))
    #expect(figure.metrics["none at 1e+200.loss"] == nil)
  }

  @Test func whatMakesNoSenseIsRefused() {
    #expect(throws: DiagramError.self) { try figure { $0.hidden = [] } }
    #expect(throws: DiagramError.self) { try figure { $0.hidden = [1001] } }
    #expect(throws: DiagramError.self) { try figure { $0.learningRates = [1, 0.1] } }
    #expect(throws: DiagramError.self) { try figure { $0.learningRates = [0] } }
    #expect(throws: DiagramError.self) { try figure { $0.batchSize = 1 } }
    #expect(throws: DiagramError.self) { try figure { $0.epochs = 0 } }
    #expect(throws: UnknownNameError.self) { try figure { $0.activation = "rellu" } }
    #expect(throws: DiagramError.self) { try figure { $0.data = .builtIn("moons", samples: 4) } }
  }

  #if !DEBUG
    @Test func batchNormBearsTheLargeLearningRate() throws {
      for seed in UInt32(1)...10 {
        let metrics = try NormComparisonDiagram().figure(Setting(seed: seed)).metrics
        let batch = try #require(metrics["batch at 1.0.loss"])
        #expect(batch < 0.4)
        for name in ["none", "layer"] {
          #expect(batch < 0.75 * (metrics["\(name) at 1.0.loss"] ?? .infinity), "\(name), \(seed)")
        }
      }
    }
  #endif
}
