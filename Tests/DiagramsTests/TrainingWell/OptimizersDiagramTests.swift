import Diagrams
import Foundation
import Networks
import Plotting
import Testing

struct OptimizersDiagramTests {
  /// Final places on Beale's function from (1, 1.5) after 100 steps, by PyTorch 2.15 in float64:
  /// `o = torch.optim.X([w], lr); for _ in range(100): o.zero_grad(); f(w).backward(); o.step()`.
  static let references = [
    ("SGD", 0.02, 2.683591696115869, 0.4091964295115298),
    ("Momentum", 0.002, 2.7977795254116566, 0.44462781862943895),
    ("Nesterov", 0.002, 2.7597392857667753, 0.4335507092320581),
    ("AdaGrad", 0.5, 2.4914032584979973, 0.33418629011303097),
    ("RMSProp", 0.1, 2.7877868592477286, 0.4409873043776116),
    ("Adam", 0.5, 3.0147381447625397, 0.5024321242037788),
  ]

  @Test(arguments: references)
  func endsWherePyTorchDoes(name: String, rate: Double, x: Double, y: Double) throws {
    var diagram = OptimizersDiagram()
    diagram.learningRate = rate
    let metrics = try diagram.figure(Setting()).metrics
    #expect(abs(try #require(metrics["\(name).x"]) - x) < 1e-9)
    #expect(abs(try #require(metrics["\(name).y"]) - y) < 1e-9)
  }

  @Test("Each line of losses is the function on its path, and starts at its value at the start")
  func losses() throws {
    let figure = try OptimizersDiagram().figure(Setting())
    let paths = figure.panels[0].marks(LineMark.self)
    let losses = figure.panels[1].marks(LineMark.self)
    #expect(paths.count == 6 && losses.count == 6)
    for (path, line) in zip(paths, losses) {
      #expect(path.x.count == 101 && path.x[0] == 1 && path.y[0] == 1.5)
      for step in path.x.indices {
        let (x, y) = (path.x[step], path.y[step])
        let value = pow(1.5 - x + x * y, 2) + pow(2.25 - x + x * y * y, 2) + pow(2.625 - x + x * y * y * y, 2)
        #expect(abs(line.y[step] - value) <= 1e-9 * max(1, value))
      }
    }
    // Beale's minimum is (3, 0.5).
    let stars = figure.panels[0].marks(PointMark.self).filter { $0.style.symbol == .star }
    #expect(stars.contains { abs($0.x[0] - 3) < 1e-6 && abs($0.y[0] - 0.5) < 1e-6 })
  }

  @Test("The chosen rate is the best of the tried ones")
  func bestRates() throws {
    let best = try OptimizersDiagram().figure(Setting()).metrics
    var other = OptimizersDiagram()
    for rate in [0.002, 0.02, 0.1] {
      other.learningRate = rate
      let figure = try other.figure(Setting())
      for (index, line) in figure.panels[1].marks(LineMark.self).enumerated() {
        let name = ["SGD", "Momentum", "Nesterov", "AdaGrad", "RMSProp", "Adam"][index]
        let found = try #require(best["\(name).loss"])
        let end = line.y.suffix(3).max() ?? 0
        #expect(found <= end || line.y.count < 101 || end.isNaN, "\(name) at \(rate)")
      }
    }
  }

  @Test(arguments: TestFunction.allCases)
  func everyFunctionIsDrawn(function: TestFunction) throws {
    var diagram = OptimizersDiagram()
    diagram.function = function.rawValue
    diagram.steps = 20
    for language in Language.allCases {
      let figure = try diagram.figure(Setting(language: language))
      #expect(figure.panels[0].marks(LineMark.self).count == 6)
      #expect((20...250).contains(figure.alternativeText.count))
    }
  }

  @Test("Where all end at one value, none is called the lowest")
  func equalEnds() throws {
    var diagram = OptimizersDiagram()
    diagram.function = "saddle"
    #expect(try diagram.figure(Setting()).title == "After 100 steps on a saddle all are at −1")
  }

  @Test("Mistakes name the option")
  func mistakes() {
    func failure(_ change: (inout OptimizersDiagram) -> Void) -> String? {
      var diagram = OptimizersDiagram()
      change(&diagram)
      return #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }?.description
    }
    #expect(failure { $0.learningRate = -1 } == "--learning-rate: -1.0 is not above 0")
    #expect(failure { $0.steps = 2 } == "--steps: 2 is not in 3…10000")
  }
}
