import Diagrams
import Foundation
import Networks
import Plotting
import Testing

struct GradientDescentDiagramTests {
  private func path(_ diagram: GradientDescentDiagram, panel: Int = 0) throws -> LineMark {
    try #require(try diagram.figure(Setting()).panels[panel].marks(LineMark.self).first)
  }

  @Test("On x² + y² every place is the start times (1 − 2η)ᵗ")
  func closedForm() throws {
    var diagram = GradientDescentDiagram()
    diagram.learningRates = [0.1, 0.4, 0.9, 1.05]
    let figure = try diagram.figure(Setting())
    for (index, rate) in diagram.learningRates.enumerated() {
      let line = try #require(figure.panels[index].marks(LineMark.self).first)
      #expect(line.x.count == 102)
      for step in line.x.indices {
        let factor = pow(1 - 2 * rate, Double(step))
        #expect(abs(line.x[step] + 3 * factor) <= 1e-9 * abs(3 * factor))
        #expect(abs(line.y[step] - 4 * factor) <= 1e-9 * abs(4 * factor))
      }
      #expect(abs(try #require(figure.metrics["rate \(rate).factor"]) - (1 - 2 * rate)) < 1e-6)
    }
  }

  @Test("Losses are the function's values after each step")
  func losses() throws {
    let figure = try GradientDescentDiagram().figure(Setting())
    let loss = try #require(figure.panels.last?.marks(LineMark.self).first)
    for step in loss.x.indices {
      #expect(loss.x[step] == Double(step))
      #expect(abs(loss.y[step] - 25 * pow(0.64, Double(step))) <= 1e-9 * loss.y[step])
    }
    #expect(figure.panels.last?.y.scale == "log")
  }

  /// Learning rates and what x² + y² makes of them: |1 − 2η| below, at and above 1.
  @Test(arguments: [
    (0.1, "converges"), (0.9, "oscillates"), (1.0, "jumps"), (1.05, "diverges"), (1e-6, "not there yet"),
    (1e200, "diverges"),
  ])
  func verdicts(rate: Double, word: String) throws {
    var diagram = GradientDescentDiagram()
    diagram.learningRates = [rate]
    #expect(try diagram.figure(Setting()).panels[0].title.contains(word))
  }

  @Test("Another function's path follows its own gradient, and its minimum is found")
  func otherFunction() throws {
    var diagram = GradientDescentDiagram()
    diagram.function = "(x - 1)^2 + 3*(y + 0.5)^2 + x*y/2"
    diagram.start = (2, 2)
    diagram.steps = 200
    let line = try path(diagram)
    var (x, y) = (2.0, 2.0)
    for step in line.x.indices {
      #expect(abs(line.x[step] - x) < 1e-9 && abs(line.y[step] - y) < 1e-9)
      (x, y) = (x - 0.1 * (2 * (x - 1) + y / 2), y - 0.1 * (6 * (y + 0.5) + x / 2))
    }
    // The solution of 2x + y/2 = 2, x/2 + 6y = −3 by Cramer's rule.
    let star = try #require(
      try diagram.figure(Setting()).panels[0].marks(PointMark.self).first { $0.style.symbol == .star })
    #expect(abs(star.x[0] - 13.5 / 11.75) < 1e-9 && abs(star.y[0] + 7 / 11.75) < 1e-9)
  }

  @Test("A given path is drawn as it is, on the values of the function")
  func history() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).csv")
    try Data("step,x,y\n0,-3,4\n1,-1,2.5\n2,0.5,-0.25\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var diagram = GradientDescentDiagram()
    diagram.history = file.path
    let figure = try diagram.figure(Setting())
    let line = try #require(figure.panels[0].marks(LineMark.self).first)
    #expect(line.x == [-3, -1, 0.5] && line.y == [4, 2.5, -0.25])
    #expect(figure.panels.last?.marks(LineMark.self).first?.y == [25, 7.25, 0.3125])
  }

  @Test("A function with values below 0 has a linear scale of losses")
  func negativeValues() throws {
    var diagram = GradientDescentDiagram()
    diagram.function = "x^2 + y^2 - 3"
    #expect(try diagram.figure(Setting()).panels.last?.y.scale == "linear")
  }

  @Test("Mistakes name the option")
  func mistakes() {
    func failure(_ change: (inout GradientDescentDiagram) -> Void) -> DiagramError? {
      var diagram = GradientDescentDiagram()
      change(&diagram)
      return #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
    }
    #expect(failure { $0.learningRates = [] }?.description.contains("give 1 to 4 rates") == true)
    #expect(failure { $0.learningRates = [-1] }?.description == "--learning-rate: -1.0 is not above 0")
    #expect(failure { $0.steps = 0 }?.description == "--steps: 0 is not in 1…100000")
    #expect(failure { $0.range = -2...2 }?.description == "--start: -3.0,4.0 lies outside --range")
    #expect(
      failure { $0.function = "log(x) + y^2" }?.description.contains("finite on all of --range") == true)
  }

  @Test("Chinese texts say the same numbers")
  func chinese() throws {
    let figure = try GradientDescentDiagram().figure(Setting(language: .chinese))
    #expect(figure.title.contains("梯度下降") && figure.title.contains("20%"))
    #expect(figure.caption.contains("0.8"))
  }
}
