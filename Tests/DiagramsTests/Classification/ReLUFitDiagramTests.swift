import Diagrams
import Foundation
import Networks
import Plotting
import Testing

struct ReLUFitDiagramTests {
  private func figure(seed: UInt32 = 42, _ change: (inout ReLUFitDiagram) -> Void = { _ in }) throws
    -> Figure
  {
    var diagram = ReLUFitDiagram()
    change(&diagram)
    return try diagram.figure(Setting(seed: seed))
  }

  @Test("Errors are those of the drawn fits, measured against cos x + 1")
  func errors() throws {
    let figure = try figure { $0.epochs = 200 }
    for (panel, epoch) in zip(figure.panels, [0, 10, 100, 200]) {
      let lines = panel.marks(LineMark.self)
      for (x, y) in zip(lines[0].x, lines[0].y) { #expect(abs(y - (cos(x) + 1)) < 1e-12) }
      let squares = zip(lines[1].x, lines[1].y).reduce(0.0) { sum, place in
        let difference = place.1 - cos(place.0) - 1
        return sum + difference * difference
      }
      let error = squares / Double(lines[1].x.count)
      #expect(abs(error - (try #require(figure.metrics["epoch \(epoch).mse"]))) < 1e-12)
    }
  }

  /// Second differences of the drawn line vanish wherever no kink lies within a step.
  @Test("The fit is straight between the marked kinks")
  func kinks() throws {
    let figure = try figure { $0.epochs = 100 }
    for panel in figure.panels.prefix(3) {
      let line = panel.marks(LineMark.self)[1]
      let marked = try #require(panel.marks(PointMark.self).first).x
      #expect(!marked.isEmpty)
      let step = line.x[1] - line.x[0]
      for index in line.x.indices.dropFirst().dropLast() {
        let bend = abs(line.y[index + 1] - 2 * line.y[index] + line.y[index - 1])
        let isNear = marked.contains { abs($0 - line.x[index]) < step * 1.001 }
        #expect(isNear || bend < 1e-9, "a bend of \(bend) at \(line.x[index])")
      }
      // The dotted lines end on the fit.
      let rules = try #require(panel.marks(RuleMark.self).first)
      #expect(rules.x == marked)
    }
  }

  @Test("With seeds 1…10 eight units end below a mean squared error of .01, and kinks start inside")
  func claim() throws {
    let good = try (1...10).filter { seed in
      let metrics = try figure(seed: UInt32(seed)).metrics
      #expect(metrics["epoch 0.kinks"] == 8)
      return try #require(metrics["mse"]) < 0.01
    }
    #expect(good.count >= 9)
  }

  @Test("One unit, 1,000 units, few epochs, a constant")
  func others() throws {
    let single = try figure {
      $0.units = 1
      $0.epochs = 5
    }
    #expect(single.panels.count == 6 && single.panels[2] == .blank)
    #expect(single.metrics["epoch 5.mse"] == single.metrics["mse"])
    let wide = try figure {
      $0.units = 1000
      $0.epochs = 2
    }
    #expect(wide.panels[0].marks(PointMark.self)[0].x.count == 1000)
    let constant = try figure {
      $0.function = "2"
      $0.range = -1...1
      $0.epochs = 11
    }
    #expect(constant.metrics["mse"]?.isFinite == true)
  }

  @Test("Mistakes name the option")
  func mistakes() {
    #expect(throws: DiagramError.self) { try figure { $0.units = 1001 } }
    let text = #expect(throws: FunctionTextError.self) { try figure { $0.function = "x + q" } }
    #expect(text?.option == "--function")
  }
}
