import Foundation
import Networks
import Plotting
import Testing

@testable import Diagrams

@Suite struct ComputationalGraphDiagramTests {
  private func figure(
    _ expression: String, at values: [String: Double], _ language: Language = .english
  ) throws -> Figure {
    var diagram = ComputationalGraphDiagram()
    diagram.expression = expression
    diagram.values = values
    return try Figure(json: diagram.figure(Setting(language: language)).json())
  }

  /// A text with common spaces where it must not break.
  private func plain(_ text: String) -> String {
    String(text.map { $0 == "\u{00A0}" ? " " : $0 })
  }

  private static let twoLayers = "0.5*(sigmoid(w2*sigmoid(w1*x+b1)+b2)-y)^2"
  private static let twoLayersAt = ["w1": 0.5, "w2": 0.8, "b1": 0, "b2": 0, "x": 1, "y": 1]

  @Test func theNeuronsDerivativesAreThoseOfTheFormula() throws {
    let figure = try ComputationalGraphDiagram().figure(Setting())
    let a = 1 / (1 + exp(-0.5))
    let expected = ["value": a, "d.w": a * (1 - a), "d.x": 0.5 * a * (1 - a), "d.b": a * (1 - a)]
    #expect(figure.metrics.count == 4)
    for (name, value) in expected { #expect(abs(try #require(figure.metrics[name]) - value) < 1e-15) }
    #expect(
      plain(figure.title)
        == "Forward: $f$ = 0.6225. Backward: $∂f/∂w$ = 0.235, $∂f/∂x$ = 0.1175, $∂f/∂b$ = 0.235")
  }

  /// a1 .6225, z2 .4980, a2 .6220, L .0714, δ2 −.0889, δ1 −.0167, ∂L/∂w2 −.0553.
  @Test func theTwoLayersHaveTheTutorialsNumbers() throws {
    let graph = try ComputationalGraph(Self.twoLayers, at: Self.twoLayersAt)
    func node(_ operation: String, _ place: Int) throws -> ComputationalGraph.Node {
      let found = graph.nodes.filter { $0.operation == operation }
      return try #require(found.indices.contains(place) ? found[place] : nil)
    }
    func close(_ value: Double?, _ expected: Double) -> Bool {
      value.map { abs($0 - expected) < 5e-5 } ?? false
    }
    let (first, second) = (try node("sigmoid", 0), try node("sigmoid", 1))
    #expect(close(first.value, 0.6225) && close(second.value, 0.6220))
    let (sum1, sum2) = (try node("+", 0), try node("+", 1))
    #expect(close(sum2.value, 0.4980) && close(sum2.gradient, -0.0889) && close(sum1.gradient, -0.0167))
    #expect(close(graph.nodes.last?.value, 0.0714))
    #expect(close(graph.nodes.first { $0.name == "w2" }?.gradient, -0.0553))
  }

  @Test func aPowersDerivativeAndAValueUsedTwice() throws {
    #expect(try figure("(2*x+1)^3", at: ["x": 1]).metrics["d.x"] == 54)
    let graph = try ComputationalGraph("x*y + x", at: ["x": 3, "y": 4])
    let x = try #require(graph.nodes.firstIndex { $0.name == "x" })
    let uses = graph.uses(of: x)
    let ways = uses.compactMap { graph.contribution(to: $0.input, of: $0.node) }
    #expect(ways == [4, 1] && graph.nodes[x].gradient == 5)
    let figure = try figure("x*y + x", at: ["x": 3, "y": 4])
    #expect(figure.caption.contains("add up (Σ): $x$"))
    let texts = figure.panels[0].marks(TextMark.self).flatMap(\.text)
    #expect(texts.contains("Σ 5") && texts.contains("×4"))
  }

  @Test(arguments: [
    ("x*y + x*exp(-x^2) + leaky_relu(y-x)", ["x": 0.7, "y": 2.1]), (twoLayers, twoLayersAt),
    ("ln(x+2)/sqrt(y) - tanh(x*y)^2", ["x": 0.4, "y": 1.3]), ("a^b", ["a": 1.7, "b": 2.3]),
  ])
  func derivativesAreThoseOfCentralDifferences(text: String, at values: [String: Double]) throws {
    let metrics = try figure(text, at: values).metrics
    let expression = try Expression(parsing: text)
    for name in expression.variables {
      func value(_ shift: Double) throws -> Double {
        try expression.evaluate(values.merging([name: try #require(values[name]) + shift]) { $1 })
      }
      let expected = (try value(1e-5) - value(-1e-5)) / 2e-5
      #expect(abs(try #require(metrics["d.\(name)"]) - expected) < 1e-8 * max(1, abs(expected)))
    }
  }

  /// The numbers that are drawn on edges multiply: the one at the right times the local factor is the one on the edge.
  @Test func everyEdgeCarriesItsProduct() throws {
    let graph = try ComputationalGraph(Self.twoLayers, at: Self.twoLayersAt)
    for (index, node) in graph.nodes.enumerated() {
      guard let gradient = node.gradient else { continue }
      for (input, source) in node.inputs.enumerated() where graph.nodes[source].gradient != nil {
        #expect(graph.contribution(to: input, of: index) == gradient * node.local[input])
      }
      let sum = graph.uses(of: index).compactMap { graph.contribution(to: $0.input, of: $0.node) }.reduce(
        0, +)
      if index != graph.nodes.count - 1 { #expect(abs(sum - gradient) < 1e-15) }
    }
  }

  @Test func mistakesAreNamed() {
    func message(_ expression: String, _ values: [String: Double]) -> String {
      do {
        _ = try figure(expression, at: values)
        return ""
      } catch { return "\(error)" }
    }
    #expect(message("x + q", ["x": 1]) == "--at: no value for q; add q=1")
    #expect(message("x + 1", ["x": 1, "z": 2]) == "--at: 'z' does not occur; the variables are x")
    #expect(message("ln(x)", ["x": -1]) == "--at: at 'ln' its value is infinite or not a number")
    #expect(message("sqrt(x)", ["x": 0]).contains("its derivative is infinite"))
    #expect(message("1 + 2", [:]) == "--expression: there is no variable to differentiate by")
    #expect(message("x +", ["x": 1]).contains("column 4"))
    let long = (0..<100).map { _ in "x" }.joined(separator: "+")
    #expect(message(long, ["x": 1]) == "--expression: its graph has 100 nodes; up to 80 can be drawn")
  }

  @Test func chineseWordsAreWritten() throws {
    let figure = try figure("(2*x+1)^3", at: ["x": 1], .chinese)
    #expect(plain(figure.title) == "前向：$f$ = 27；反向：$∂f/∂x$ = 54")
  }
}
