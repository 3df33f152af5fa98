import Diagrams
import Foundation
import Plotting
import Testing

@Suite struct ActivationDiagramTests {
  private func figure(_ functions: [String], configure: (inout ActivationDiagram) -> Void = { _ in }) throws
    -> Figure
  {
    var diagram = ActivationDiagram()
    diagram.functions = functions
    configure(&diagram)
    return try diagram.figure(Setting())
  }

  private func curve(_ panel: Panel) throws -> [(x: Double, y: Double)] {
    let line = try #require(panel.marks(LineMark.self).first)
    return zip(line.x, line.y).filter { $0.0.isFinite }.map { ($0.0, $0.1) }
  }

  /// Closed forms of values and derivatives, with the left derivative at kinks.
  static let closedForms: [(String, @Sendable (Double) -> Double, @Sendable (Double) -> Double)] = [
    ("sigmoid", { 1 / (1 + exp(-$0)) }, { exp(-$0) / pow(1 + exp(-$0), 2) }),
    ("tanh", { tanh($0) }, { 1 / pow(cosh($0), 2) }),
    ("relu", { max($0, 0) }, { $0 > 0 ? 1 : 0 }),
    ("leaky_relu", { $0 > 0 ? $0 : 0.01 * $0 }, { $0 > 0 ? 1 : 0.01 }),
    ("elu(0.5)", { $0 > 0 ? $0 : 0.5 * (exp($0) - 1) }, { $0 > 0 ? 1 : 0.5 * exp($0) }),
    ("softplus", { log(1 + exp($0)) }, { 1 / (1 + exp(-$0)) }),
    ("silu", { $0 / (1 + exp(-$0)) }, { (1 + exp(-$0) + $0 * exp(-$0)) / pow(1 + exp(-$0), 2) }),
    ("2*sigmoid(2*x)", { tanh($0) + 1 }, { 1 / pow(cosh($0), 2) }),
  ]

  @Test(arguments: closedForms.indices)
  func curvesEqualClosedForms(_ index: Int) throws {
    let (name, value, derivative) = Self.closedForms[index]
    let figure = try figure([name])
    let values = try curve(figure.panels[0])
    let slopes = try curve(figure.panels[1])
    #expect(values.count >= 200)
    #expect(values.first?.x == -5 && values.last?.x == 5)
    for point in values { #expect(abs(point.y - value(point.x)) < 1e-12) }
    // At a kink the curve has two ends; the left one is checked with the dots below.
    for point in slopes where point.x != 0 { #expect(abs(point.y - derivative(point.x)) < 1e-12) }
  }

  @Test func marksTheSteepestPlaces() throws {
    let metrics = try figure(["sigmoid", "tanh", "gelu"]).metrics
    #expect(metrics["sigmoid.max_derivative"] == 0.25)
    #expect(abs(try #require(metrics["sigmoid.max_derivative_at"])) < 1e-9)
    #expect(metrics["tanh.max_derivative"] == 1)
    // The derivative Φ(x) + x·φ(x) of gelu is steepest at √2, where its own derivative (2 − x²)·φ(x) is 0.
    #expect(abs(try #require(metrics["gelu.max_derivative_at"]) - 2.0.squareRoot()) < 1e-3)
    #expect(abs(try #require(metrics["gelu.max_derivative"]) - 1.128904145) < 1e-5)
  }

  @Test func kinksHaveAClosedAndAnOpenDot() throws {
    let panel = try figure(["leaky_relu"]).panels[1]
    let dots = panel.marks(PointMark.self)
    let open = try #require(dots.first { $0.style.hollow == true })
    let closed = try #require(dots.first { $0.style.hollow != true })
    #expect(open.x == [0] && open.y == [1])
    #expect(closed.x == [0] && closed.y == [0.01])
  }

  @Test func stepJumpsInItsValue() throws {
    let panel = try figure(["step"]).panels[0]
    let dots = panel.marks(PointMark.self)
    #expect(dots.first { $0.style.hollow == true }?.y == [1])
    #expect(dots.first { $0.style.hollow != true }?.y == [0])
  }

  @Test func jumpsOfExpressionsAreFound() throws {
    let panel = try figure(["abs(x - 1.3) + relu(x + 2)"]).panels[1]
    let closed = try #require(panel.marks(PointMark.self).first { $0.style.hollow != true })
    #expect(closed.x.count == 2)
    for (found, expected) in zip(closed.x, [-2, 1.3]) { #expect(abs(found - expected) < 1e-9) }
    for (found, expected) in zip(closed.y, [-1.0, 0]) { #expect(abs(found - expected) < 1e-12) }
  }

  @Test func smoothExpressionsHaveNoJumps() throws {
    for text in ["tanh(20*x)", "exp(x)", "sin(3*x)", "x^3", "sigmoid(50*x)"] {
      #expect(
        try figure([text]).panels[1].marks(PointMark.self).allSatisfy { $0.style.hollow != true }, "\(text)")
    }
  }

  @Test func softmaxSumsToOne() throws {
    let lines = try figure(["softmax"]).panels[0].marks(LineMark.self)
    #expect(lines.count == 3)
    for index in lines[0].y.indices {
      #expect(abs(lines.reduce(0) { $0 + $1.y[index] } - 1) < 1e-12)
    }
  }

  @Test func allFunctionsShareOneScale() throws {
    let figure = try figure(["sigmoid", "relu", "tanh", "leaky_relu", "elu"]).resolved()
    let shown = figure.panels.filter { $0.frame != .none && $0.y.label == "$f(x)$" }
    #expect(shown.count == 5)
    #expect(Set(shown.compactMap { $0.y.domain?.description }).count == 1)
  }

  @Test func equalFunctionsAreSaidToBeEqual() throws {
    #expect(
      try figure(["tanh(x)+1", "2*sigmoid(2*x)"]).title
        == "tanh(x)+1 and 2*sigmoid(2*x) are the same function")
  }

  @Test func flatSlopesAreEnlarged() throws {
    #expect(try figure(["relu", "leaky_relu"]).panels[1].insets.count == 1)
    #expect(try figure(["relu", "leaky_relu"]).panels[0].insets.isEmpty)
  }

  @Test func panelsFollowTheOptions() throws {
    #expect(try figure(["relu", "tanh"]) { $0.showsDerivatives = false }.panels.count == 2)
    #expect(try figure(["relu", "tanh"]) { $0.overlay = true }.panels.count == 2)
    #expect(try figure(["relu", "tanh"]) { $0.range = -2...1 }.panels[0].x.domain == -2...1)
  }

  @Test func chineseFigureHasChineseTexts() throws {
    let figure = try ActivationDiagram().figure(Setting(language: .chinese))
    #expect(figure.title == "最大斜率：sigmoid 0.25、tanh 1、relu 1 和 leaky_relu 1")
    #expect(figure.language == "zh")
  }
}
