import Diagrams
import Foundation
import Networks
import Plotting
import Testing

struct UniversalApproximationDiagramTests {
  @Test("The errors are those of the drawn curves, measured against cos x + 1")
  func errors() throws {
    var diagram = UniversalApproximationDiagram()
    diagram.units = [1, 4]
    diagram.starts = 2
    diagram.epochs = 60
    let figure = try diagram.figure(Setting())
    let lines = figure.panels[0].marks(LineMark.self)
    #expect(lines.count == 3)
    for (x, y) in zip(lines[0].x, lines[0].y) { #expect(abs(y - (cos(x) + 1)) < 1e-12) }
    for (units, line) in [(1, lines[1]), (4, lines[2])] {
      let squares = zip(line.x, line.y).reduce(0.0) { sum, place in
        let difference = place.1 - cos(place.0) - 1
        return sum + difference * difference
      }
      let error = (squares / Double(line.x.count)).squareRoot()
      #expect(abs(error - (try #require(figure.metrics["units \(units).error"]))) < 1e-9)
    }
    #expect(figure.panels[1].marks(PointMark.self).first?.x.count == 4)
  }

  @Test("One ReLU unit is a line with one kink: no better than that")
  func oneUnit() throws {
    var diagram = UniversalApproximationDiagram()
    diagram.units = [1]
    diagram.epochs = 100
    let line = try #require(try diagram.figure(Setting()).panels[0].marks(LineMark.self).last)
    let bends = line.y.indices.dropFirst().dropLast().count { index in
      abs(line.y[index + 1] - 2 * line.y[index] + line.y[index - 1]) > 1e-9
    }
    // A kink between two places bends the line at both.
    #expect(bends <= 2)
  }

  @Test("With seeds 1…10 16 units come at least ten times nearer than one", arguments: 1...10)
  func claim(seed: UInt32) throws {
    var diagram = UniversalApproximationDiagram()
    diagram.units = [1, 16]
    diagram.starts = 3
    let metrics = try diagram.figure(Setting(seed: seed)).metrics
    let (one, many) = (try #require(metrics["units 1.error"]), try #require(metrics["units 16.error"]))
    #expect(many < 0.1 * one)
  }

  @Test("Other functions, activations and a single size")
  func others() throws {
    var diagram = UniversalApproximationDiagram()
    diagram.function = "1000*x^2 + 5"
    diagram.activation = "tanh"
    diagram.range = -1...1
    diagram.units = [1000]
    diagram.starts = 1
    diagram.epochs = 2
    let figure = try diagram.figure(Setting(language: .chinese))
    #expect(figure.title.contains("拟合") && figure.metrics["units 1000.error"] != nil)
  }

  @Test("Mistakes name the option")
  func mistakes() {
    var diagram = UniversalApproximationDiagram()
    diagram.units = []
    let error = #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
    #expect(error?.description.hasPrefix("--units: give 1 to 6 rising numbers") == true)
    diagram = UniversalApproximationDiagram()
    diagram.function = "x + q"
    let text = #expect(throws: FunctionTextError.self) { try diagram.figure(Setting()) }
    #expect(text?.option == "--function" && text?.reason.column == 5)
  }
}
