import Diagrams
import Foundation
import Plotting
import Testing

struct LossComparisonDiagramTests {
  private func logistic(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

  @Test("Losses and slopes have their closed forms, for both targets")
  func closedForms() throws {
    let figure = try LossComparisonDiagram().figure(Setting())
    let lines = figure.panels.map { $0.marks(LineMark.self) }
    #expect(lines.allSatisfy { $0.count == 4 })
    for (index, (y, isCrossEntropy)) in [(1.0, true), (1, false), (0, true), (0, false)].enumerated() {
      for (p, value) in zip(lines[0][index].x, lines[0][index].y) {
        #expect(abs(value - (isCrossEntropy ? -log(y == 1 ? p : 1 - p) : (p - y) * (p - y))) < 1e-12)
      }
      for (p, slope) in zip(lines[2][index].x, lines[2][index].y) {
        let expected = isCrossEntropy ? (p - y) / (p * (1 - p)) : 2 * (p - y)
        #expect(abs(slope - expected) < 1e-9)
      }
      for (z, slope) in zip(lines[3][index].x, lines[3][index].y) {
        let p = logistic(z)
        let expected = isCrossEntropy ? p - y : 2 * (p - y) * p * (1 - p)
        #expect(abs(slope - expected) < 1e-12)
      }
    }
  }

  @Test("At z = −4 squared error's slope is small in z and not in ŷ")
  func claim() throws {
    let figure = try LossComparisonDiagram().figure(Setting())
    let p = logistic(-4)
    #expect(abs(try #require(figure.metrics["cross_entropy.y1.slope_in_logit"]) - (p - 1)) < 1e-12)
    #expect(abs(try #require(figure.metrics["squared_error.y1.slope_in_output"]) - 2 * (p - 1)) < 1e-12)
    let small = try #require(figure.metrics["squared_error.y1.slope_in_logit"])
    #expect(abs(small - 2 * (p - 1) * p * (1 - p)) < 1e-12 && abs(small) < 0.04)
    #expect(figure.title.contains("−0.982") && figure.title.contains("−0.0347"))
  }

  @Test("One target alone, marked on its own wrong side")
  func oneTarget() throws {
    var diagram = LossComparisonDiagram()
    diagram.targets = [0]
    diagram.distance = 3
    let figure = try diagram.figure(Setting())
    #expect(figure.panels.allSatisfy { $0.marks(LineMark.self).count == 2 })
    #expect(figure.metrics["z"] == 3)
    #expect(abs(try #require(figure.metrics["cross_entropy.y0.slope_in_logit"]) - logistic(3)) < 1e-12)
  }

  @Test("Mistakes name the option")
  func mistakes() {
    func failure(_ change: (inout LossComparisonDiagram) -> Void) -> DiagramError? {
      var diagram = LossComparisonDiagram()
      change(&diagram)
      return #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
    }
    #expect(failure { $0.targets = [2] }?.description == "--targets: give 1, 0 or both")
    #expect(failure { $0.targets = [] }?.description == "--targets: give 1, 0 or both")
    #expect(failure { $0.range = -60...6 }?.description.contains("-30…30") == true)
    #expect(failure { $0.distance = 0 }?.description.contains("--distance: 0.0") == true)
  }

  @Test("Chinese texts say the same numbers")
  func chinese() throws {
    let figure = try LossComparisonDiagram().figure(Setting(language: .chinese))
    #expect(figure.title.contains("交叉熵") && figure.title.contains("−0.0347"))
  }
}
