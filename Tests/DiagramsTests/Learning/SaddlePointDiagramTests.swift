import Diagrams
import Foundation
import Networks
import Plotting
import Testing

struct SaddlePointDiagramTests {
  private func lines(_ diagram: SaddlePointDiagram) throws -> [LineMark] {
    try diagram.figure(Setting()).panels[0].marks(LineMark.self)
  }

  @Test("Every place on the surface satisfies z = f(x, y)")
  func heights() throws {
    let figure = try SaddlePointDiagram().figure(Setting())
    let surface = try #require(figure.panels[0].marks(SurfaceMark.self).first)
    for (row, y) in surface.y.enumerated() {
      for (column, x) in surface.x.enumerated() {
        #expect(abs(surface.values[row, column] - (x * x - y * y)) < 1e-12)
      }
    }
    let lines = figure.panels[0].marks(LineMark.self)
    #expect(lines.count == 4)
    for line in lines {
      let z = try #require(line.z)
      for index in line.x.indices {
        #expect(abs(z[index] - (line.x[index] * line.x[index] - line.y[index] * line.y[index])) < 1e-12)
      }
    }
  }

  @Test("Paths follow x ← x − η∇f and v ← βv − η∇f, x ← x + v")
  func steps() throws {
    var diagram = SaddlePointDiagram()
    diagram.function = "sin(x)*y + x^2 - y^2"
    diagram.start = (-0.9, 0.2)
    diagram.learningRate = 0.03
    diagram.steps = 40
    let lines = try lines(diagram)
    for (line, momentum) in [(lines[2], 0.0), (lines[3], 0.9)] {
      var (x, y, u, v) = (-0.9, 0.2, 0.0, 0.0)
      #expect(line.x.count >= 10)
      for index in line.x.indices {
        #expect(abs(line.x[index] - x) < 1e-9 && abs(line.y[index] - y) < 1e-9)
        u = momentum * u - 0.03 * (cos(x) * y + 2 * x)
        v = momentum * v - 0.03 * (sin(x) - 2 * y)
        (x, y) = (x + u, y + v)
      }
    }
  }

  @Test("The default run stalls without momentum and escapes with it")
  func outcome() throws {
    let figure = try SaddlePointDiagram().figure(Setting())
    #expect(figure.metrics["gradient_descent.steps"] == 100)
    #expect(try #require(figure.metrics["gradient_descent.slope"]) < 0.1)
    #expect(try #require(figure.metrics["momentum.steps"]) < 100)
    #expect(try #require(figure.metrics["momentum.value"]) < -3)
    #expect(figure.title.contains("stalls") && figure.title.contains("escapes"))
  }

  @Test("Newton finds the saddle of a general function and its curvatures")
  func criticalPoint() throws {
    // ∇f = (2(x − 0.3) + y/2, −4(y + 0.2) + x/2) is linear; NumPy's linalg.solve and eigvalsh agree.
    var diagram = SaddlePointDiagram()
    diagram.function = "(x-0.3)^2 - 2*(y+0.2)^2 + x*y/2"
    let metrics = try diagram.figure(Setting()).metrics
    let x = try #require(metrics["x"])
    let y = try #require(metrics["y"])
    #expect(abs(2 * (x - 0.3) + y / 2) < 1e-9 && abs(-4 * (y + 0.2) + x / 2) < 1e-9)
    // Of ((2, ½), (½, −4)): −1 ± √9.25.
    #expect(abs(try #require(metrics["greater_curvature"]) - (9.25.squareRoot() - 1)) < 1e-7)
    #expect(abs(try #require(metrics["less_curvature"]) + 9.25.squareRoot() + 1) < 1e-7)
  }

  @Test("A bowl is no saddle")
  func bowl() throws {
    var diagram = SaddlePointDiagram()
    diagram.function = "x^2 + 2*y^2"
    #expect(try diagram.figure(Setting()).title.contains("minimum"))
  }

  @Test("The start lies where the function rises from the critical point, below the next summit")
  func start() throws {
    for function in ["x^2 - y^2", "x^3 - 3*x*y^2", "sin(2*x)*cos(2*y)"] {
      var diagram = SaddlePointDiagram()
      diagram.function = function
      let figure = try diagram.figure(Setting())
      let path = figure.panels[0].marks(LineMark.self)[2]
      let heights = try #require(path.z)
      let value = try #require(figure.metrics["value"])
      #expect(heights[0] > value + 0.1 && heights.count > 50, "\(function)")
      #expect(zip(heights, heights.dropFirst()).allSatisfy { $0 >= $1 }, "\(function)")
      #expect(try #require(figure.metrics["gradient_descent.slope"]) < 0.1, "\(function)")
    }
  }

  @Test("Mistakes name the option and the column")
  func mistakes() {
    var diagram = SaddlePointDiagram()
    diagram.function = "x^2 - q"
    let error = #expect(throws: FunctionTextError.self) { try diagram.figure(Setting()) }
    #expect(error?.option == "--function" && error?.reason.column == 7)
    diagram.function = "x + y"
    let missing = #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
    #expect(missing?.description.contains("no critical point") == true)
    diagram.function = "x^2 + log(y + 1)"
    let gap = #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
    #expect(
      gap
        == .data(
          "--function is not a number at (x, y) = (-2.0, -2.0); it has to be finite on all of --range"))
  }

  @Test("Both languages say the same numbers")
  func languages() throws {
    let figure = try SaddlePointDiagram().figure(Setting(language: .chinese))
    for word in ["鞍点", "梯度下降", "动量"] { #expect(figure.title.contains(word)) }
    #expect(figure.caption.contains("100") && figure.caption.contains("0.02"))
  }
}
