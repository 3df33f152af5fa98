import Plotting
import Testing

@testable import Diagrams

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct NeuronDiagramTests {
  private func figure(
    _ language: Language = .english, seed: UInt32 = 42, _ configure: (inout NeuronDiagram) -> Void = { _ in }
  ) throws -> Figure {
    var diagram = NeuronDiagram()
    configure(&diagram)
    // What readers of the JSON get.
    return try Figure(json: diagram.figure(Setting(language: language, seed: seed)).json())
  }

  private func texts(_ figure: Figure) -> [String] {
    figure.panels[0].marks(TextMark.self).flatMap(\.text)
  }

  @Test func theDefaultNeuronHasTheTutorialsNumbers() throws {
    let figure = try figure()
    #expect(abs((figure.metrics["z"] ?? 0) - 0.18) < 1e-15)
    #expect(abs((figure.metrics["a"] ?? 0) - 1 / (1 + exp(-0.18))) < 1e-15)
    #expect(figure.metrics["loss"] == nil)
    #expect(figure.title == "A sigmoid neuron turns $z$ = 0.18 into $a$ = 0.5449")
    #expect(figure.alternativeText.contains("0.5449"))
    let texts = texts(figure)
    for text in ["$w_{1}$ = 0.4", "$w_{2}$ = 0.6", "$b$ = −0.5", "$z$ = 0.18", "0.5", "0.8"] {
      #expect(texts.contains(text), "\(text)")
    }
  }

  /// σ has ∂L/∂z = a − y for the cross-entropy.
  @Test func theCrossEntropyOfASigmoidHasTheClosedFormsDerivatives() throws {
    let (x, w, b, y) = ([0.3, -1.5, 2], [0.7, 0.2, -0.4], 0.25, 0.9)
    let metrics = try figure {
      $0.inputs = x
      $0.weights = w
      $0.bias = b
      $0.target = y
    }.metrics
    let z = x[0] * w[0] + x[1] * w[1] + x[2] * w[2] + b
    let a = 1 / (1 + exp(-z))
    let expected = [
      "z": z, "a": a, "loss": -(y * log(a) + (1 - y) * log(1 - a)), "delta": a - y, "db": a - y,
      "dw1": (a - y) * x[0], "dw2": (a - y) * x[1], "dw3": (a - y) * x[2],
    ]
    #expect(metrics.count == expected.count)
    for (name, value) in expected { #expect(abs((metrics[name] ?? .nan) - value) < 1e-14, "\(name)") }
  }

  /// Central differences of the metrics themselves, with every kind of activation.
  @Test(arguments: ["sigmoid", "tanh", "relu", "linear", "leaky_relu(0.1)", "gelu", "softplus"])
  func derivativesAreDifferenceQuotients(activation: String) throws {
    func loss(_ weight: Double, _ bias: Double) throws -> [String: Double] {
      try figure {
        $0.inputs = [1.3, -0.6]
        $0.weights = [weight, 0.5]
        $0.bias = bias
        $0.activation = activation
        $0.target = 0.2
      }.metrics
    }
    let step = 1e-5
    let here = try loss(0.8, 0.1)
    func slope(_ plus: [String: Double], _ minus: [String: Double]) -> Double {
      ((plus["loss"] ?? .nan) - (minus["loss"] ?? .nan)) / (2 * step)
    }
    let byWeight = try slope(loss(0.8 + step, 0.1), loss(0.8 - step, 0.1))
    let byBias = try slope(loss(0.8, 0.1 + step), loss(0.8, 0.1 - step))
    #expect(abs((here["dw1"] ?? .nan) - byWeight) < 1e-8)
    #expect(abs((here["db"] ?? .nan) - byBias) < 1e-8)
    #expect(abs((here["delta"] ?? .nan) - byBias) < 1e-8)
    if activation != "sigmoid" {
      let error = (here["a"] ?? .nan) - 0.2
      #expect(abs((here["loss"] ?? .nan) - error * error) < 1e-14)
    }
  }

  @Test func theLossIsNamed() throws {
    #expect(try figure { $0.target = 1 }.caption.contains("binary cross-entropy"))
    let tanh = try figure {
      $0.target = 1
      $0.activation = "tanh"
    }
    #expect(tanh.caption.contains("squared error"))
    #expect(tanh.alternativeText.contains("squared error"))
  }

  /// A saturated sigmoid has no infinite loss.
  @Test func aSaturatedSigmoidHasAFiniteLoss() throws {
    let metrics = try figure {
      $0.bias = -800
      $0.target = 1
    }.metrics
    #expect(abs((metrics["loss"] ?? .nan) - 799.32) < 1e-9)
    #expect(metrics["delta"] == -1)
  }

  @Test(arguments: 1...12) func eachInputHasItsEdgeAndNumbers(count: Int) throws {
    let figure = try figure {
      $0.inputs = (0..<count).map { Double($0) - 3 }
      $0.weights = (0..<count).map { 1.5 - Double($0) }
      $0.target = 0
    }
    let edges = figure.panels[0].marks(EdgeMark.self)
    #expect(edges.flatMap(\.from).sorted() == Array(0...count))
    // Dashed edges are those of negative weights and of the bias.
    let dashed = edges.filter { $0.style.dash == .dashed }.flatMap(\.from)
    #expect(dashed == (0..<count).filter { $0 >= 2 } + [count])
    let texts = texts(figure)
    for index in 1...count {
      #expect(texts.contains { $0.hasPrefix("$w_{\(index)}$") })
      #expect(texts.contains { $0.hasPrefix("$∂L/∂w_{\(index)}$") })
    }
  }

  @Test func aSeedChangesNothingAndChineseHasTheSameNumbers() throws {
    #expect(try figure(seed: 7) == figure())
    let (chinese, english) = (try figure(.chinese) { $0.target = 1 }, try figure { $0.target = 1 })
    #expect(chinese.metrics == english.metrics)
    #expect(chinese.title.contains("神经元") && chinese.caption.contains("二元交叉熵"))
  }

  @Test func whatMakesNoSenseIsRefused() {
    func isRefused(_ option: String, _ configure: (inout NeuronDiagram) -> Void) -> Bool {
      do {
        _ = try figure(.english, seed: 42, configure)
        return false
      } catch let DiagramError.option(name, _) {
        return name == option
      } catch {
        return false
      }
    }
    #expect(isRefused("--inputs") { $0.inputs = [] })
    #expect(isRefused("--inputs") { $0.inputs = Array(repeating: 1, count: 13) })
    #expect(isRefused("--weights") { $0.weights = [1] })
    #expect(isRefused("--target") { $0.target = 1.5 })
    #expect(isRefused("--bias") { $0.bias = .infinity })
    #expect(throws: DiagramError.self) {
      try figure {
        $0.inputs = [1e200, 1]
        $0.weights = [1e200, 1]
      }
    }
  }
}
