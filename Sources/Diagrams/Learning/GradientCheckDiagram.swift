import Networks
import Plotting

/// Backpropagation checked by numerical differentiation.
public struct GradientCheckDiagram: Diagram {
  /// `gradient-check`
  public static let name = "gradient-check"
  /// Learning.
  public static let chapter = Chapter.learning
  /// What the figure shows.
  public static let summary = "the gradient of a network by backpropagation against central differences"

  /// Units from the inputs to the outputs; nil is the 2-3-1 network of given weights and one sample, any other has
  /// random weights and eight random samples.
  public var layers: [Int]?
  /// The hidden layers' activation.
  public var activation = "sigmoid"
  /// The step of the central differences.
  public var step = 1e-5

  /// The default figure: a 2-3-1 network of sigmoid units, x = (1, 2), y = 1.
  public init() {}

  private static let mostParameters = 3000
  private static let mostLayers = 7

  /// Computes both gradients and draws them.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let check = try layers.map { try random($0, seed: setting.seed) } ?? given()
    let words = GradientCheckWords(check: check, diagram: self, language: setting.language)
    let panels = GradientCheckPanels(check: check, words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 960, height: 400), columns: 3,
      panels: [panels.agreement(), panels.errors(), panels.steps()])
  }

  /// W₁ = ((.1, .2), (.3, .4), (.5, .6)), w₂ = (.7, .8, .9), no biases; x = (1, 2), y = 1.
  private func given() throws -> GradientCheck {
    GradientCheck(
      model: Sequential(
        weights: [Matrix([[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]), Matrix([[0.7, 0.8, 0.9]])],
        biases: [[0, 0, 0], [0]], activations: [try Activations.ofOption(activation)]),
      samples: Samples(features: Matrix([[1, 2]]), targets: Matrix([[1]])), task: .binary)
  }

  /// Random weights; samples from the normal distribution, with classes in turn.
  private func random(_ sizes: [Int], seed: UInt32) throws -> GradientCheck {
    var generator = PCG64(seed: UInt64(seed))
    let (inputs, outputs, count) = (sizes[0], sizes[sizes.count - 1], 8)
    let features = Matrix(
      rows: count, columns: inputs, elements: generator.normal(count: count * inputs))
    let classes = max(outputs, 2)
    return GradientCheck(
      model: Sequential(
        layerSizes: sizes, activation: try Activations.ofOption(activation), seed: UInt64(seed)),
      samples: Samples(
        features: features,
        targets: Matrix(rows: count, columns: 1, elements: (0..<count).map { Double($0 % classes) })),
      task: outputs == 1 ? .binary : .multiclass(classes: outputs))
  }

  private func check() throws {
    guard step > 0, step < 1 else {
      throw DiagramError.option("--h", reason: "give a step above 0 and below 1, not \(step)")
    }
    guard let layers else { return }
    guard (2...Self.mostLayers).contains(layers.count), layers.allSatisfy({ (1...10_000).contains($0) })
    else {
      throw DiagramError.option(
        "--layers", reason: "give 2 to \(Self.mostLayers) numbers from 1 to 10000, such as 2,3,1")
    }
    let parameters = zip(layers, layers.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    guard parameters <= Self.mostParameters else {
      throw DiagramError.option(
        "--layers",
        reason: "\(parameters) parameters would take two passes each; give at most \(Self.mostParameters)")
    }
  }
}
