import Networks
import Plotting
import Testing

@testable import Diagrams

@Suite struct InitDistributionsDiagramTests {
  private func figure(
    seed: UInt32 = 42, language: Language = .english,
    _ configure: (inout InitDistributionsDiagram) -> Void = { _ in }
  ) throws -> Figure {
    var diagram = InitDistributionsDiagram()
    configure(&diagram)
    return try diagram.figure(Setting(language: language, seed: seed))
  }

  @Test func heKeepsTheSpreadWhereOthersLoseIt() throws {
    for seed in UInt32(1)...10 {
      let figure = try figure(seed: seed)
      let metrics = figure.metrics
      #expect(try #require(metrics["he_normal.activation_range"]) < 3)
      #expect(try #require(metrics["he_normal.gradient_range"]) < 3)
      // By theory each layer multiplies by √(128/2) = 8 where σ is 1, and by 1/√2 with Xavier's.
      let normal = try #require(metrics["normal:1.last_activation_deviation"])
      let first = try #require(metrics["normal:1.first_activation_deviation"])
      #expect((1e7...1e9).contains(normal / first))
      #expect(try #require(metrics["glorot_normal.activation_range"]) > 8)
      #expect(metrics["zeros.last_activation_deviation"] == 0 && metrics["zeros.dead"] == 1)
      #expect(figure.title.contains("He keeps"))
    }
  }

  @Test func weightsSpreadByTheirRules() throws {
    let metrics = try figure().metrics
    for (name, rule) in [
      ("zeros", 0), ("normal:1", 1), ("glorot_normal", (2.0 / 384).squareRoot()),
      ("he_normal", (2.0 / 256).squareRoot()),
    ] {
      #expect(abs(try #require(metrics["\(name).rule"]) - rule) < 1e-15)
      // The standard error of a deviation of 32,768 numbers is 0.4 %.
      #expect(abs(try #require(metrics["\(name).weight_deviation"]) - rule) <= 0.02 * rule)
    }
  }

  /// Densities cover an area of 1, and zeros are one bar of all weights.
  @Test func histogramsHoldAllWeights() throws {
    let figure = try figure()
    for (index, panel) in figure.panels.prefix(4).enumerated() {
      let bars = try #require(panel.marks(BarMark.self).first)
      let sum = bars.y.reduce(0, +)
      if index == 0 {
        #expect(sum == 256 * 128 && bars.y.max() == sum)
      } else {
        #expect(abs(sum * (bars.width ?? 0) - 1) < 1e-9)
      }
    }
  }

  /// Each derivative against the formula ∂L/∂a⁽ˡ⁻¹⁾ = (∂L/∂a⁽ˡ⁾ ⊙ f′(z⁽ˡ⁾))·W⁽ˡ⁾.
  @Test(arguments: ["relu", "tanh", "sigmoid"])
  func gradientsFollowTheChainRule(activation: String) throws {
    let figure = try figure {
      $0.activation = activation
      ($0.depth, $0.inputs, $0.units) = (3, 5, 7)
      $0.methods = ["normal(0.5)"]
    }
    let network = Sequential<Double>(
      layerSizes: [5, 7, 7, 7, 10], activation: try Activations.named(activation),
      initializer: .normal(deviation: 0.5), seed: 42)
    var random = SeededGenerator(seed: 42, stream: 3)
    let features = Matrix(rows: 256, columns: 5, elements: random.normals(count: 1280))
    let labels = Matrix(
      rows: 256, columns: 1, elements: (0..<256).map { _ in Double(random.index(below: 10)) })
    let trace = network.trace(features)
    let lines = figure.panels.dropFirst(4).prefix(2).map { $0.marks(LineMark.self)[0] }
    let function = try Activations.named(activation)
    var delta = SparseCategoricalCrossEntropy().evaluate(logits: trace[3].outputs, targets: labels).gradient
    for layer in (0..<3).reversed() {
      let gradient = delta * network.weights(ofLayer: layer + 1)
      #expect(abs(lines[0].y[layer] - deviation(trace[layer].outputs)) < 1e-12)
      #expect(abs(lines[1].y[layer] - deviation(gradient)) < 1e-15)
      delta = gradient
      let inputs = trace[layer].preActivations.elements
      for i in inputs.indices { delta.elements[i] *= function.derivative(at: inputs[i]) }
    }
  }

  private func deviation(_ matrix: Matrix<Double>) -> Double {
    Matrix(rows: matrix.elements.count, columns: 1, elements: matrix.elements).columnDeviations[0]
  }

  @Test func largeWeightsSaturateBoundedActivations() throws {
    let metrics = try figure { $0.activation = "tanh" }.metrics
    #expect(try #require(metrics["normal:1.flat"]) > 0.6)
    #expect(try #require(metrics["glorot_normal.flat"]) < 0.05)
    let relu = try figure().metrics
    #expect((0.4...0.7).contains(try #require(relu["he_normal.flat"])))
  }

  @Test(arguments: [(1, 1, 1), (1, 1000, 1), (50, 1, 1), (2, 20, 1000)])
  func extremesAreDrawn(depth: Int, inputs: Int, units: Int) throws {
    for language in Language.allCases {
      let figure = try figure(language: language) {
        ($0.depth, $0.inputs, $0.units) = (depth, inputs, units)
        $0.methods = ["he", "constant(0.5)", "uniform(0,1)", "orthogonal", "lecun"]
      }
      #expect(figure.panels.count == 12)
      #expect((20...250).contains(figure.alternativeText.count))
      #expect(try Figure(json: figure.json()) == figure.resolved())
    }
  }

  @Test func whatMakesNoSenseIsRefused() {
    #expect(throws: DiagramError.self) { try figure { $0.methods = [] } }
    #expect(throws: DiagramError.self) { try figure { $0.methods = ["he", "he"] } }
    #expect(throws: DiagramError.self) { try figure { $0.methods = ["normal(-1)"] } }
    #expect(throws: UnknownNameError.self) { try figure { $0.methods = ["hee"] } }
    #expect(throws: UnknownNameError.self) { try figure { $0.activation = "rellu" } }
    #expect(throws: DiagramError.self) { try figure { $0.depth = 51 } }
    #expect(throws: DiagramError.self) { try figure { $0.inputs = 0 } }
    #expect(throws: DiagramError.self) { try figure { $0.units = 1001 } }
    #expect(throws: DiagramError.self) {
      try figure {
        $0.methods = ["normal(1e200)"]
        $0.depth = 3
      }
    }
  }

  @Test func chineseTextsNameTheSameNumbers() throws {
    let chinese = try figure(language: .chinese)
    #expect(chinese.metrics == (try figure().metrics))
    #expect(chinese.panels[0].title == "全零")
    #expect(chinese.title.contains("He"))
  }
}
