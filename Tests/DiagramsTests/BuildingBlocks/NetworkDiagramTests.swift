import Networks
import Plotting
import TestSupport
import Testing

@testable import Diagrams

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct NetworkDiagramTests {
  private func figure(
    _ language: Language = .english, seed: UInt32 = 42, _ configure: (inout NetworkDiagram) -> Void = { _ in }
  ) throws -> Figure {
    var diagram = NetworkDiagram()
    configure(&diagram)
    // What readers of the JSON get.
    return try Figure(json: diagram.figure(Setting(language: language, seed: seed)).json())
  }

  private func texts(_ figure: Figure) -> [String] { figure.panels[0].marks(TextMark.self).flatMap(\.text) }

  /// The number on the edge from one unit to another, of small networks, whose units are all drawn.
  private func numbers(_ figure: Figure) -> (Int, Int) -> Double {
    let edges = figure.panels[0].marks(EdgeMark.self).flatMap { mark in
      zip(zip(mark.from, mark.to), mark.values ?? [])
    }
    return { from, to in edges.first { $0.0 == (from, to) }?.1 ?? .nan }
  }

  @Test func shapesAndParametersAreThoseOfBothConventions() throws {
    let columns = try figure()
    #expect(columns.metrics == ["parameters": 31])
    let columnTexts = texts(columns)
    for text in ["(4,\u{A0}2)", "(3,\u{A0}4)", "(1,\u{A0}3)", "(4,\u{A0}1)", "(3,\u{A0}1)", "(1,\u{A0}1)"] {
      #expect(columnTexts.contains { $0.hasSuffix(": " + text) }, "\(text)")
    }
    let rowTexts = texts(try figure { $0.convention = .rows })
    for text in ["(2,\u{A0}4)", "(4,\u{A0}3)", "(3,\u{A0}1)", "(4)", "(3)", "(1)"] {
      #expect(rowTexts.contains { $0.hasSuffix(": " + text) }, "\(text)")
    }
    #expect(columns.panels[0].marks(EdgeMark.self).map(\.from.count) == [2 * 4 + 4 * 3 + 3])
    #expect(columns.panels[0].marks(NodeMark.self).map(\.x.count) == [2, 4, 3, 1])
  }

  /// The values of all units and the derivatives, computed from the weights on the edges (biases start at 0).
  @Test(arguments: [UInt32(1), 7, 42]) func valuesAndDerivativesFollowFromTheEdges(seed: UInt32) throws {
    func run(_ target: [Double]?) throws -> Figure {
      try figure(seed: seed) {
        $0.layers = [2, 3, 1]
        $0.activations = ["tanh"]
        $0.input = [0.5, -0.8]
        $0.target = target
      }
    }
    let forward = try run(nil)
    let (w, x) = (numbers(forward), [0.5, -0.8])
    let a = (2..<5).map { tanh(w(0, $0) * x[0] + w(1, $0) * x[1]) }
    let y = 1 / (1 + exp(-(0..<3).reduce(0) { $0 + w(2 + $1, 5) * a[$1] }))
    #expect(abs((forward.metrics["output1"] ?? .nan) - y) < 1e-14)
    let backward = try run([1])
    let gradient = numbers(backward)
    #expect(abs((backward.metrics["loss"] ?? .nan) + log(y)) < 1e-14)
    #expect(abs((backward.metrics["delta2.1"] ?? .nan) - (y - 1)) < 1e-14)
    for unit in 0..<3 {
      #expect(abs((forward.metrics["a1.\(unit + 1)"] ?? .nan) - a[unit]) < 1e-14)
      let delta = (y - 1) * w(2 + unit, 5) * (1 - a[unit] * a[unit])
      #expect(abs((backward.metrics["delta1.\(unit + 1)"] ?? .nan) - delta) < 1e-14)
      #expect(abs(gradient(2 + unit, 5) - (y - 1) * a[unit]) < 1e-14)
      for input in 0..<2 { #expect(abs(gradient(input, 2 + unit) - delta * x[input]) < 1e-14) }
    }
  }

  @Test func softmaxIsAStageOfItsOwn() throws {
    let figure = try figure {
      $0.layers = [2, 3]
      $0.input = [2, -1]
      $0.target = [1]
    }
    let nodes = figure.panels[0].marks(NodeMark.self)
    #expect(nodes.map(\.x.count) == [2, 3, 3])
    let z = (1...3).map { figure.metrics["a1.\($0)"] ?? .nan }
    let sum = z.reduce(0) { $0 + exp($1) }
    for unit in 0..<3 {
      let p = exp(z[unit]) / sum
      #expect(abs((figure.metrics["output\(unit + 1)"] ?? .nan) - p) < 1e-14)
      #expect(abs((figure.metrics["delta1.\(unit + 1)"] ?? .nan) - (p - (unit == 1 ? 1 : 0))) < 1e-14)
    }
    #expect(abs((figure.metrics["loss"] ?? .nan) - (log(sum) - z[1])) < 1e-14)
  }

  @Test func otherOutputsHaveASquaredError() throws {
    let figure = try figure {
      $0.layers = [2, 2]
      $0.activations = ["linear"]
      $0.input = [2, -1]
      $0.target = [0.5, 3]
    }
    let errors = [(figure.metrics["output1"] ?? .nan) - 0.5, (figure.metrics["output2"] ?? .nan) - 3]
    #expect(
      abs((figure.metrics["loss"] ?? .nan) - (errors[0] * errors[0] + errors[1] * errors[1]) / 2) < 1e-14)
    #expect(abs((figure.metrics["delta1.2"] ?? .nan) - errors[1]) < 1e-14)
    #expect(figure.caption.contains("squared error"))
  }

  @Test(arguments: [[784, 128, 64, 10], [1, 1], [13, 1000, 1], [2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 1]])
  func anySizesAreDrawn(layers: [Int]) throws {
    let figure = try figure { $0.layers = layers }
    let parameters = zip(layers, layers.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 + $1.1 }
    #expect(figure.metrics["parameters"] == Double(parameters))
    #expect(
      texts(figure).filter { $0 == "⋮" }.count
        == (layers + layers.suffix(1).filter { $0 > 1 }).filter { $0 > 8 }.count)
  }

  @Test func chineseHasTheSameNumbersAndWordsOfItsOwn() throws {
    func run(_ language: Language) throws -> Figure {
      try figure(language) {
        $0.input = [1, 2]
        $0.target = [0]
      }
    }
    let chinese = try run(.chinese)
    #expect(try chinese.metrics == run(.english).metrics)
    #expect(chinese.title.contains("前向") && texts(chinese).contains("隐藏层 1"))
  }

  @Test func whatMakesNoSenseIsRefused() {
    func isRefused(_ option: String, _ configure: (inout NetworkDiagram) -> Void) -> Bool {
      do {
        _ = try figure(.english, seed: 42, configure)
        return false
      } catch let DiagramError.option(name, _) {
        return name == option
      } catch {
        return false
      }
    }
    #expect(isRefused("--layers") { $0.layers = [2] })
    #expect(isRefused("--layers") { $0.layers = [2, 0, 1] })
    #expect(isRefused("--activation") { $0.activations = ["relu", "tanh"] })
    #expect(isRefused("--activation") { $0.activations = ["softmax", "relu", "relu"] })
    #expect(isRefused("--input") { $0.input = [1] })
    #expect(isRefused("--target") { $0.target = [1] })
    func refusedTarget(_ layers: [Int], _ target: [Double]) -> Bool {
      isRefused("--target") {
        $0.layers = layers
        $0.input = [1, 1]
        $0.target = target
      }
    }
    #expect(refusedTarget([2, 1], [2]) && refusedTarget([2, 1], [1, 0]))
    #expect(refusedTarget([2, 3], [3]) && refusedTarget([2, 3], [0.5, 0.5, 0.5]))
  }

  @Test("A batch normalisation is part of the weights: each sample's answer is the network's own")
  func batchNormalisation() throws {
    let file = Repository.path("Tests/NetworksTests/Fixtures/models/torch-batchnorm.safetensors")
    let input = [0.5, -1.25]
    let drawn = try figure {
      $0.file = file
      $0.activations = ["relu"]
      $0.input = input
    }
    let model = try SavedModel(contentsOf: file, activation: "relu").model
    let logits = model.forward(Matrix([input])).elements
    #expect(drawn.metrics["parameters"] == Double(3 * 16 + 17 * 8 + 9 * 4))
    for (index, logit) in logits.enumerated() {
      #expect(abs((drawn.metrics["output\(index + 1)"] ?? .nan) - logit) < 1e-9)
    }
    #expect(drawn.caption.contains("Batch normalisation is part of the weights."))
  }

  @Test("Layer normalisations are left out, and samples then refused")
  func layerNormalisation() throws {
    let file = Repository.path("Tests/NetworksTests/Fixtures/models/torch-named-norms.safetensors")
    let drawn = try figure(.chinese) {
      $0.file = file
      $0.activations = ["relu"]
      $0.normPlacement = .beforeActivation
    }
    #expect(drawn.caption.contains("批归一化已并入权重。层归一化未画出。"))
    let error = #expect(throws: DiagramError.self) {
      try figure {
        $0.file = file
        $0.activations = ["relu"]
        $0.normPlacement = .beforeActivation
        $0.input = [0, 1]
      }
    }
    #expect(error?.description.contains("leave --input out") == true)
  }
}
