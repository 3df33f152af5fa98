import Diagrams
import Foundation
import Networks
import Plotting
import Testing

struct DifferenceQuotientsDiagramTests {
  @Test("ln(x + 2) at 1 with h = 1: ⅓, ln 4/3, ½ ln 2")
  func tutorial() throws {
    let metrics = try DifferenceQuotientsDiagram().figure(Setting()).metrics
    #expect(abs(try #require(metrics["derivative"]) - 1 / 3.0) < 1e-15)
    #expect(abs(try #require(metrics["forward"]) - log(4 / 3.0)) < 1e-14)
    #expect(abs(try #require(metrics["central"]) - log(2) / 2) < 1e-14)
    #expect(abs(try #require(metrics["forward_error"]) - (1 / 3.0 - log(4 / 3.0))) < 1e-14)
  }

  @Test("Errors fall with order 1 and 2, and are least near √ε and ∛ε")
  func orders() throws {
    let metrics = try DifferenceQuotientsDiagram().figure(Setting()).metrics
    #expect(abs(try #require(metrics["forward_order"]) - 1) < 0.02)
    #expect(abs(try #require(metrics["central_order"]) - 2) < 0.02)
    #expect((1e-9...1e-6).contains(try #require(metrics["forward_best_h"])))
    #expect((1e-7...1e-4).contains(try #require(metrics["central_best_h"])))
  }

  @Test("Each line has its slope and passes through its points")
  func lines() throws {
    var diagram = DifferenceQuotientsDiagram()
    diagram.function = "x^3 - sin(x)"
    diagram.x = 0.7
    diagram.h = 0.5
    let lines = try diagram.figure(Setting()).panels[0].marks(LineMark.self)
    func f(_ x: Double) -> Double { x * x * x - sin(x) }
    let slopes = [3 * 0.49 - cos(0.7), (f(1.2) - f(0.7)) / 0.5, f(1.2) - f(0.2)]
    let points = [(0.7, f(0.7)), (1.2, f(1.2)), (0.2, f(0.2))]
    #expect(lines.count == 4)
    for (index, line) in lines.dropFirst().enumerated() {
      for sample in line.x.indices {
        let expected = points[index].1 + slopes[index] * (line.x[sample] - points[index].0)
        #expect(abs(line.y[sample] - expected) < 1e-10)
      }
    }
    for (x, y) in zip(lines[0].x, lines[0].y) { #expect(abs(y - f(x)) < 1e-12) }
  }

  @Test("The errors against h are those of the formulas")
  func errors() throws {
    let lines = try DifferenceQuotientsDiagram().figure(Setting()).panels[1].marks(LineMark.self)
    for index in lines[0].x.indices where lines[0].x[index] >= 1e-3 {
      let h = lines[0].x[index]
      #expect(abs(lines[0].y[index] - abs((log(3 + h) - log(3)) / h - 1 / 3.0)) < 1e-11)
      #expect(abs(lines[1].y[index] - abs((log(3 + h) - log(3 - h)) / (2 * h) - 1 / 3.0)) < 1e-11)
    }
  }

  @Test("A central difference of a parabola is exact, and a constant has no error to draw")
  func exact() throws {
    var diagram = DifferenceQuotientsDiagram()
    diagram.function = "x^2"
    #expect(try #require(diagram.figure(Setting()).metrics["central_error"]) < 1e-15)
    diagram.function = "7"
    let figure = try diagram.figure(Setting())
    #expect(figure.metrics["forward_error"] == 0 && figure.metrics["forward_order"] == nil)
    _ = try JSONEncoder().encode(figure)
  }

  @Test("Mistakes name the option")
  func mistakes() {
    func failure(_ change: (inout DifferenceQuotientsDiagram) -> Void) -> DiagramError? {
      var diagram = DifferenceQuotientsDiagram()
      change(&diagram)
      return #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
    }
    #expect(failure { $0.h = 0 }?.description == "--h: 0.0 is not above 0")
    #expect(failure { $0.h = 1e-30 }?.description.contains("too small") == true)
    #expect(failure { $0.x = -3 }?.description.contains("choose another --x") == true)
    #expect(failure { $0.h = 4 }?.description.contains("choose a smaller --h") == true)
  }

  @Test("Chinese texts say the same numbers")
  func chinese() throws {
    let figure = try DifferenceQuotientsDiagram().figure(Setting(language: .chinese))
    #expect(figure.title.contains("前向差分") && figure.title.contains("0.0132"))
  }
}
