import Diagrams
import Foundation
import Networks
import Plotting
import Testing

struct LinearNeuronDiagramTests {
  @Test("Every line is that of w ← w − 2η/n·Σ(ŷ − y)x, b ← b − 2η/n·Σ(ŷ − y)")
  func steps() throws {
    let figure = try LinearNeuronDiagram().figure(Setting())
    let losses = try #require(figure.panels[1].marks(LineMark.self).first)
    #expect(losses.x.count == 1001)
    var (w, b) = (-0.43, 0.0)
    for step in 0...1000 {
      let errors = [w + b - 300, 2 * w + b - 500]
      let loss = (errors[0] * errors[0] + errors[1] * errors[1]) / 2
      #expect(abs(losses.y[step] - loss) <= 1e-6 * loss + 1e-12)
      if [0, 1, 10, 100, 1000].contains(step) {
        #expect(abs(try #require(figure.metrics["step \(step).weight"]) - w) < 1e-9)
        #expect(abs(try #require(figure.metrics["step \(step).bias"]) - b) < 1e-9)
      }
      w -= 0.1 * (errors[0] + 2 * errors[1])
      b -= 0.1 * (errors[0] + errors[1])
    }
  }

  @Test("The tutorial's line, 200x + 100")
  func tutorial() throws {
    let figure = try LinearNeuronDiagram().figure(Setting())
    #expect(abs(try #require(figure.metrics["weight"]) - 200) < 0.01)
    #expect(abs(try #require(figure.metrics["bias"]) - 100) < 0.01)
    let lines = figure.panels[0].marks(LineMark.self)
    #expect(lines.count == 5)
    for (x, y) in zip(lines[4].x, lines[4].y) { #expect(abs(y - (200 * x + 100)) < 0.01) }
  }

  @Test("Many noisy samples come to the line of least squares")
  func leastSquares() throws {
    var diagram = LinearNeuronDiagram()
    diagram.data = .builtIn("linear", samples: 40, noise: 20)
    diagram.descent.steps = 20_000
    let figure = try diagram.figure(Setting())
    let points = try #require(figure.panels[0].marks(PointMark.self).first)
    let count = Double(points.x.count)
    let meanX: Double = points.x.reduce(0, +) / count
    let meanY: Double = points.y.reduce(0, +) / count
    var (covariance, variance) = (0.0, 0.0)
    for (x, y) in zip(points.x, points.y) {
      covariance += (x - meanX) * (y - meanY)
      variance += (x - meanX) * (x - meanX)
    }
    let slope = covariance / variance
    #expect(points.x.count == 40)
    #expect(abs(try #require(figure.metrics["weight"]) - slope) < 1e-6)
    #expect(abs(try #require(figure.metrics["bias"]) - (meanY - slope * meanX)) < 1e-6)
  }

  @Test("Mistakes are named, and so is a training that diverges")
  func mistakes() {
    var diagram = LinearNeuronDiagram()
    diagram.descent.learningRate = 0
    #expect(throws: DiagramError.option("--learning-rate", reason: "0.0 is not above 0")) {
      try diagram.figure(Setting())
    }
    diagram.descent.learningRate = 5
    #expect(throws: TrainingError.self) { try diagram.figure(Setting()) }
    diagram = LinearNeuronDiagram()
    diagram.descent.steps = 0
    #expect(throws: DiagramError.option("--steps", reason: "0 is not in 1…1000000")) {
      try diagram.figure(Setting())
    }
    diagram = LinearNeuronDiagram()
    diagram.descent.weight = .nan
    #expect(throws: DiagramError.option("--weight", reason: "nan is not a finite number")) {
      try diagram.figure(Setting())
    }
    diagram = LinearNeuronDiagram()
    diagram.data = .builtIn("moons")
    let error = #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
    #expect(
      error?.description == "moons: this figure needs one feature, not 2; choose it with --features: x1, x2")
    diagram.features = ["x2"]
    let labels = #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
    #expect(labels?.description == "moons: this figure needs numbers as labels")
  }

  @Test("Chinese texts say the same numbers")
  func chinese() throws {
    let figure = try LinearNeuronDiagram().figure(Setting(language: .chinese))
    #expect(figure.title.contains("梯度下降") && figure.title.contains("200$x$ + 100"))
  }
}
