import Diagrams
import Foundation
import Networks
import Plotting
import TestSupport
import Testing

struct LogisticNeuronDiagramTests {
  private static func sigma(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

  @Test(
    "Every curve is that of w ← w − η/n·Σ(σ − y)x, b ← b − η/n·Σ(σ − y), and every loss its cross-entropy")
  func steps() throws {
    let figure = try LogisticNeuronDiagram().figure(Setting())
    let losses = try #require(figure.panels[1].marks(LineMark.self).first)
    #expect(losses.x.count == 1001)
    let (x, y) = ([0.0, 1, 2, 3, 4, 5], [0.0, 0, 0, 1, 1, 1])
    var (w, b) = (0.0, 0.0)
    for step in 0...1000 {
      let p = x.map { Self.sigma(w * $0 + b) }
      let loss = -zip(p, y).map { log($1 == 1 ? $0 : 1 - $0) }.reduce(0, +) / 6
      #expect(abs(losses.y[step] - loss) < 1e-9)
      if [0, 1, 10, 100, 1000].contains(step) {
        #expect(abs(try #require(figure.metrics["step \(step).weight"]) - w) < 1e-9)
        #expect(abs(try #require(figure.metrics["step \(step).bias"]) - b) < 1e-9)
        #expect(abs(try #require(figure.metrics["step \(step).loss"]) - loss) < 1e-9)
      }
      let errors = zip(p, y).map { $0 - $1 }
      w -= 0.1 * zip(errors, x).map(*).reduce(0, +) / 6
      b -= 0.1 * errors.reduce(0, +) / 6
    }
  }

  @Test("The curves, the map behind them and the crossing are those of the weights")
  func drawing() throws {
    let figure = try LogisticNeuronDiagram().figure(Setting())
    let (w, b) = (try #require(figure.metrics["weight"]), try #require(figure.metrics["bias"]))
    // Those without a label are edges around the curves.
    let lines = figure.panels[0].marks(LineMark.self).filter { $0.label != nil }
    #expect(lines.count == 5)
    for (x, y) in zip(lines[4].x, lines[4].y) { #expect(abs(y - Self.sigma(w * x + b)) < 1e-12) }
    #expect(lines[0].y.allSatisfy { $0 == 0.5 })
    let map = try #require(figure.panels[0].marks(HeatmapMark.self).first)
    for (index, x) in map.x.enumerated() {
      let p = Self.sigma(w * x + b)
      #expect(abs(map.values.values[index] - p) < 1e-5 * p + 1e-9)
      #expect(map.values.values[index] == map.values.values[index + map.x.count])
    }
    let diamond = try #require(figure.panels[0].marks(PointMark.self).first { $0.style.symbol == .diamond })
    #expect(abs(Self.sigma(w * diamond.x[0] + b) - 0.5) < 1e-12 && diamond.y == [0.5])
    #expect(figure.metrics["right"] == 6)
  }

  @Test("The mask is NumPy's Y == 1, above each sample; many samples have none")
  func mask() throws {
    let texts = try LogisticNeuronDiagram().figure(Setting()).panels[0].marks(TextMark.self).suffix(2).map {
      $0
    }
    #expect(texts[1].text == ["False", "False", "False", "True", "True", "True"])
    #expect(texts[1].x == [0, 1, 2, 3, 4, 5])
    var diagram = LogisticNeuronDiagram()
    diagram.data = .builtIn("logistic", samples: 40)
    diagram.descent.steps = 1
    #expect(try diagram.figure(Setting()).panels[0].marks(TextMark.self).count <= 1)
  }

  @Test("Noisy classes come to the greatest likelihood, as Newton's method finds it")
  func greatestLikelihood() throws {
    var diagram = LogisticNeuronDiagram()
    diagram.data = .builtIn("logistic", samples: 30, noise: 1.2)
    diagram.descent.learningRate = 0.5
    diagram.descent.steps = 6000
    let figure = try diagram.figure(Setting())
    let points = try #require(figure.panels[0].marks(PointMark.self).first { $0.classes != nil })
    let classes = try #require(points.classes).map(Double.init)
    var (w, b) = (0.0, 0.0)
    for _ in 0..<30 {
      var (gw, gb, ww, wb, bb) = (0.0, 0.0, 0.0, 0.0, 0.0)
      for (x, y) in zip(points.x, classes) {
        let p = Self.sigma(w * x + b)
        let curvature = p * (1 - p)
        (gw, gb) = (gw + (p - y) * x, gb + p - y)
        (ww, wb, bb) = (ww + curvature * x * x, wb + curvature * x, bb + curvature)
      }
      let determinant = ww * bb - wb * wb
      (w, b) = (w - (bb * gw - wb * gb) / determinant, b - (ww * gb - wb * gw) / determinant)
    }
    #expect(abs(try #require(figure.metrics["weight"]) - w) < 1e-6)
    #expect(abs(try #require(figure.metrics["boundary"]) + b / w) < 1e-6)
    #expect(!figure.caption.contains("steeper"))
    #expect(try LogisticNeuronDiagram().figure(Setting()).caption.contains("steeper"))
  }

  @Test("Classes of a file keep their names, and the mask counts the second of them")
  func ownData() throws {
    let figure = try withTemporaryFile("hours,passed\n1,no\n2,no\n4,yes\n3,yes\n") { path in
      var diagram = LogisticNeuronDiagram()
      diagram.data = .file(path)
      return try diagram.figure(Setting(language: .chinese))
    }
    let texts = figure.panels[0].marks(TextMark.self).suffix(2).map { $0 }
    #expect(texts[1].x == [1, 2, 4, 3] && texts[1].text == ["False", "False", "True", "True"])
    #expect(figure.panels[0].x.label == "hours" && figure.panels[0].y.label.contains("yes"))
    #expect(figure.title.contains("决策边界"))
  }

  @Test("Mistakes are named")
  func mistakes() {
    var diagram = LogisticNeuronDiagram()
    diagram.descent.learningRate = -1
    #expect(throws: DiagramError.option("--learning-rate", reason: "-1.0 is not above 0")) {
      try diagram.figure(Setting())
    }
    diagram = LogisticNeuronDiagram()
    diagram.descent.steps = 0
    #expect(throws: DiagramError.option("--steps", reason: "0 is not in 1…1000000")) {
      try diagram.figure(Setting())
    }
    diagram = LogisticNeuronDiagram()
    diagram.descent.weight = .nan
    #expect(throws: DiagramError.option("--weight", reason: "nan is not a finite number")) {
      try diagram.figure(Setting())
    }
    for (name, problem) in [
      ("moons", "one feature, not 2; choose it with --features: x1, x2"), ("linear", "labels of two classes"),
    ] {
      diagram = LogisticNeuronDiagram()
      diagram.data = .builtIn(name)
      let error = #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
      #expect(error?.description == "\(name): this figure needs \(problem)")
    }
  }
}
