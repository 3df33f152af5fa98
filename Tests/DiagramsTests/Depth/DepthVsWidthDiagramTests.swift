import Diagrams
import Foundation
import Networks
import Plotting
import Testing

struct DepthVsWidthDiagramTests {
  private func quick(starts: Int = 2) -> DepthVsWidthDiagram {
    var diagram = DepthVsWidthDiagram()
    diagram.starts = starts
    diagram.samples = 60
    diagram.model.epochs = 20
    return diagram
  }

  @Test("3·16 + 16 + 16 + 1 = 81 and 3·4 + 4 + 2·(4·4 + 4) + 4 + 1 = 61 parameters")
  func parameters() throws {
    let figure = try quick().figure(Setting())
    #expect(figure.metrics["wide.parameters"] == 81 && figure.metrics["deep.parameters"] == 61)
    #expect(figure.panels[0].subtitle == "64 + 17 = 81 parameters")
    #expect(figure.panels[1].subtitle == "16 + 20 + 20 + 5 = 61 parameters")
    // Every unit and every weight is drawn.
    #expect(figure.panels[0].marks(NodeMark.self)[0].x.count == 20)
    #expect(figure.panels[0].marks(EdgeMark.self)[0].from.count == 64)
    #expect(figure.panels[1].marks(EdgeMark.self)[0].from.count == 12 + 16 + 16 + 4)
  }

  @Test("The grey curve is the function along the diagonal")
  func target() throws {
    let line = try #require(try quick().figure(Setting()).panels[3].marks(LineMark.self).first)
    #expect(line.x.count == 241 && line.x.first == -1 && line.x.last == 1)
    for (x, y) in zip(line.x, line.y) { #expect(abs(y - tanh(8 * sin(6 * x))) < 1e-12) }
  }

  @Test("Medians, best and worst follow from the points of all starts, which end where the curves end")
  func errors() throws {
    let figure = try quick(starts: 4).figure(Setting())
    let ends = figure.panels[2].marks(LineMark.self).compactMap(\.y.last)
    for (place, name) in ["wide", "deep"].enumerated() {
      let errors = figure.panels[5].marks(PointMark.self)[place].y.sorted()
      #expect(errors.count == 4 && errors.allSatisfy(ends.contains))
      let median = (errors[1] + errors[2]) / 2
      #expect(abs(try #require(figure.metrics["\(name).median_error"]) - median) < 1e-15)
      #expect(figure.metrics["\(name).least_error"] == errors[0])
      #expect(figure.metrics["\(name).greatest_error"] == errors[3])
      #expect(figure.panels[5].marks(RuleMark.self)[place].y == [median])
    }
    #expect(figure.panels[2].marks(LineMark.self).allSatisfy { $0.x.count == 20 && $0.x.first == 1 })
  }

  @Test("A plane is learned by one linear layer: the error is measured in the function's units")
  func linear() throws {
    var diagram = quick(starts: 1)
    diagram.function = "1000*x1 - 500*x2 + 3"
    diagram.wide = [2, 1]
    diagram.deep = [2, 1, 1]
    diagram.model.activation = "linear"
    diagram.model.epochs = 1500
    let figure = try diagram.figure(Setting())
    let error = try #require(figure.metrics["wide.median_error"])
    // The function spans 3,000.
    #expect(error < 0.05)
    for (x, y) in zip(figure.panels[3].marks(LineMark.self)[1].x, figure.panels[3].marks(LineMark.self)[1].y)
    {
      #expect(abs(y - (500 * x + 3)) < 0.01)
    }
  }

  #if !DEBUG
    @Test(
      "On stripes across a sum the deep net ends nearer with fewer parameters, with seeds 1…10",
      arguments: 1...10)
    func deepIsNearer(seed: UInt32) throws {
      let metrics = try DepthVsWidthDiagram().figure(Setting(seed: seed)).metrics
      #expect(try #require(metrics["deep.median_error"]) < 0.8 * (try #require(metrics["wide.median_error"])))
    }

    @Test(
      "On a sum of waves and a product the wide net ends nearer, and the title says so", arguments: 1...10)
    func wideIsNearer(seed: UInt32) throws {
      var diagram = DepthVsWidthDiagram()
      diagram.function = "sin(3*x1) + x2*x3"
      let figure = try diagram.figure(Setting(seed: seed))
      let metrics = figure.metrics
      #expect(try #require(metrics["wide.median_error"]) < (try #require(metrics["deep.median_error"])))
      #expect(figure.title.hasPrefix("Here the wide net ends nearer with 81 parameters"))
    }
  #endif

  @Test("One unit, 1,000 units, twelve layers, many inputs, a constant, Chinese")
  func extremes() throws {
    for (wide, deep, function) in [
      ([1, 1], [1, 1, 1], "2"), ([1, 1000, 1], [1] + Array(repeating: 10, count: 10) + [1], "x1^2"),
      ([13, 4, 1], [13, 2, 2, 1], "x13*x1"),
    ] {
      var diagram = quick()
      (diagram.wide, diagram.deep, diagram.function) = (wide, deep, function)
      diagram.model.epochs = 1
      let figure = try diagram.figure(Setting(language: .chinese))
      #expect(!figure.title.isEmpty && (1...250).contains(figure.alternativeText.count))
    }
  }

  @Test("Mistakes name the option")
  func mistakes() {
    func message(_ change: (inout DepthVsWidthDiagram) -> Void) -> String? {
      var diagram = quick()
      change(&diagram)
      return #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }?.description
    }
    #expect(message { $0.wide = [3, 1001, 1] }?.hasPrefix("--wide: give 2 to 12 numbers in 1…1000") == true)
    #expect(message { $0.deep = [2, 4, 1] } == "--deep: give 3 inputs as --wide has, not 2")
    #expect(message { $0.starts = 51 } == "--starts: 51 is not in 1…50")
    #expect(message { $0.function = "1/(x1 - x1)" }?.hasPrefix("--function is not finite at x1 = ") == true)
  }
}
