import Diagrams
import Networks
import Plotting
import TestSupport
import Testing

struct BatchSizeDiagramTests {
  /// Iris's sepal and petal lengths standardised, and the petal width minus its mean.
  private struct Petals {
    let x: [Double]
    let y: [Double]
    let t: [Double]

    init() throws {
      let iris = try Datasets.make("iris", samples: nil, noise: nil, seed: nil)
      func centred(_ column: Int) -> [Double] {
        let values = iris.feature(column)
        let mean = values.reduce(0, +) / 150
        return values.map { $0 - mean }
      }
      func scaled(_ column: Int) -> [Double] {
        let values = centred(column)
        let deviation = (values.map { $0 * $0 }.reduce(0, +) / 150).squareRoot()
        return values.map { $0 / deviation }
      }
      (x, y, t) = (scaled(0), scaled(2), centred(3))
    }

    func error(_ w: (Double, Double), _ i: Int) -> Double { w.0 * x[i] + w.1 * y[i] - t[i] }

    func loss(_ w: (Double, Double)) -> Double {
      (0..<150).map { error(w, $0) * error(w, $0) }.reduce(0, +) / 150
    }
  }

  private func path(_ figure: Figure, _ panel: Int) throws -> [(Double, Double)] {
    let line = try #require(figure.panels[panel].marks(LineMark.self).last)
    return Array(zip(line.x, line.y))
  }

  @Test("The minimum is that of least squares, by NumPy's solve of the normal equations")
  func minimum() throws {
    let metrics = try BatchSizeDiagram().figure(Setting()).metrics
    #expect(abs(try #require(metrics["w1"]) + 0.06785447) < 1e-8)
    #expect(abs(try #require(metrics["w2"]) - 0.79063416) < 1e-8)
    #expect(abs(try #require(metrics["least"]) - 0.04096208526408981) < 1e-12)
  }

  @Test("The full batch descends the mean gradient of all samples")
  func fullBatch() throws {
    let petals = try Petals()
    let path = try path(BatchSizeDiagram().figure(Setting()), 0)
    #expect(path.count == 11 && path[0] == (0, 0))
    for (w, next) in zip(path, path.dropFirst()) {
      let g0 = (0..<150).map { petals.error(w, $0) * petals.x[$0] }.reduce(0, +) * 2 / 150
      let g1 = (0..<150).map { petals.error(w, $0) * petals.y[$0] }.reduce(0, +) * 2 / 150
      #expect(abs(next.0 - w.0 + 0.1 * g0) < 1e-12 && abs(next.1 - w.1 + 0.1 * g1) < 1e-12)
    }
  }

  @Test("Each single step follows one sample's gradient, and an epoch uses every sample once")
  func singleSamples() throws {
    let petals = try Petals()
    let path = try path(BatchSizeDiagram().figure(Setting()), 2)
    #expect(path.count == 1501)
    var orders: [[Int]] = []
    for epoch in 0..<2 {
      var left = Array(0..<150)
      var order: [Int] = []
      for step in (150 * epoch)..<(150 * epoch + 150) {
        let (w, next) = (path[step], path[step + 1])
        let place = left.firstIndex { i in
          let factor = 2 * petals.error(w, i)
          return abs(next.0 - w.0 + 0.1 * factor * petals.x[i]) < 1e-10
            && abs(next.1 - w.1 + 0.1 * factor * petals.y[i]) < 1e-10
        }
        order.append(left.remove(at: try #require(place)))
      }
      #expect(left.isEmpty)
      orders.append(order)
    }
    #expect(orders[0] != Array(0..<150) && orders[0] != orders[1])
  }

  @Test("Losses are those of all samples; a path of many steps has its epochs' means")
  func losses() throws {
    let petals = try Petals()
    let figure = try BatchSizeDiagram().figure(Setting())
    let least = try #require(figure.metrics["least"])
    let lines = figure.panels[3].marks(LineMark.self)
    let batches = try #require(lines.first { $0.label == "Mini-batches of 16" })
    let path = try path(figure, 1)
    #expect(path.count == 101 && batches.x[100] == 10)
    for index in stride(from: 0, through: 100, by: 20) {
      #expect(abs(batches.y[index] - (petals.loss(path[index]) - least)) < 1e-12)
    }
    let means = try #require(lines.last)
    let single = try self.path(figure, 2)
    for epoch in [0, 9] {
      let steps = (150 * epoch + 1)...(150 * epoch + 150)
      let mean = steps.map { petals.loss(single[$0]) - least }.reduce(0, +) / 150
      #expect(abs(means.y[epoch] - mean) < 1e-12)
    }
    #expect(abs(try #require(figure.metrics["batch 1.last epoch"]) - means.y[9]) < 1e-15)
  }

  @Test("Batches of 16 are nearest and the full batch is farthest, whatever the shuffles", arguments: 1...10)
  func claims(seed: UInt32) throws {
    let figure = try BatchSizeDiagram().figure(Setting(seed: seed))
    let (full, some, one) = (
      try #require(figure.metrics["batch 150.last epoch"]),
      try #require(figure.metrics["batch 16.last epoch"]),
      try #require(figure.metrics["batch 1.last epoch"])
    )
    #expect(some < one && one < full)
    #expect(figure.title == "Nearest to the minimum in epoch 10: batches of 16; farthest: the full batch")
  }

  @Test("Other data, features and sizes are taken; a size above the samples is all of them")
  func options() throws {
    var diagram = BatchSizeDiagram()
    diagram.data = .builtIn("moons", samples: 40)
    diagram.batchSizes = [1000, 40, 7]
    diagram.epochs = 2
    let figure = try diagram.figure(Setting(language: .chinese))
    #expect(figure.metrics["batch 40.steps"] == 2 && figure.metrics["batch 7.steps"] == 12)
    #expect(try path(figure, 0).map(\.0) == path(figure, 1).map(\.0))
    #expect(figure.panels[2].title == "小批量：7")
  }

  @Test("Mistakes are named")
  func mistakes() {
    func message(_ configure: (inout BatchSizeDiagram) -> Void) -> String? {
      var diagram = BatchSizeDiagram()
      configure(&diagram)
      let error = #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
      return error?.description
    }
    #expect(message { $0.batchSizes = [1, 2, 3, 4, 5] } == "--batch-sizes: give 1 to 4 numbers from 1 on")
    #expect(message { $0.batchSizes = [0] } == "--batch-sizes: give 1 to 4 numbers from 1 on")
    #expect(message { $0.learningRate = 0 } == "--learning-rate: 0.0 is not above 0")
    #expect(message { $0.epochs = 0 } == "--epochs: 0 is not in 1…1000")
    #expect(
      message { $0.epochs = 1000 } == "--epochs: 1000 epochs are 150000 steps; at most 100000 are drawn")
    #expect(
      message { $0.learningRate = 3 } == "--learning-rate: with 150 samples a step 3.0 diverges; give less")
    #expect(
      message { $0.data = .builtIn("blobs") }
        == "blobs: this figure needs labels of two classes or numbers, not 4 classes")
  }
}
