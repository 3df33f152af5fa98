import Networks
import Plotting

/// One neuron with its numbers: what goes in, what is summed, what comes out, and what a target changes.
public struct NeuronDiagram: Diagram {
  /// `neuron`
  public static let name = "neuron"
  /// Building blocks.
  public static let chapter = Chapter.buildingBlocks
  /// What the figure shows.
  public static let summary =
    "one neuron with its inputs, weights, sum and output, and the gradients of its loss"

  /// The inputs x, 1 to 12.
  public var inputs = [0.5, 0.8]
  /// The weights w, one for each input.
  public var weights = [0.4, 0.6]
  /// The bias b.
  public var bias = -0.5
  /// The activation function, as `leaky_relu(0.1)`.
  public var activation = "sigmoid"
  /// The value y that the output ought to have; nil leaves out the loss.
  public var target: Double?

  /// The most inputs that a page has room for.
  static let mostInputs = 12

  /// The default figure: two inputs and a sigmoid.
  public init() {}

  /// Runs the neuron and draws it.
  public func figure(_ setting: Setting) throws -> Figure {
    let function = try Activations.named(activation)
    try check(function)
    let pass = try NeuronPass(inputs, weights: weights, bias: bias, activation: function, target: target)
    let words = NeuronWords(diagram: self, pass: pass, language: setting.language)
    let drawing = NeuronDrawing(diagram: self, pass: pass, words: words)
    return Figure(name: Self.name, words: words, size: drawing.pageSize, panels: [drawing.panel()])
  }

  private func check(_ function: any Activation) throws {
    guard (1...Self.mostInputs).contains(inputs.count) else {
      throw DiagramError.option(
        "--inputs", reason: "give 1 to \(Self.mostInputs) numbers, not \(inputs.count)")
    }
    guard weights.count == inputs.count else {
      throw DiagramError.option(
        "--weights", reason: "give a weight for each input: \(inputs.count), not \(weights.count)")
    }
    guard bias.isFinite else { throw DiagramError.option("--bias", reason: "\(bias) is not finite") }
    guard let target else { return }
    guard target.isFinite else { throw DiagramError.option("--target", reason: "\(target) is not finite") }
    guard !NeuronPass.isProbability(function) || (0...1).contains(target) else {
      throw DiagramError.option(
        "--target", reason: "a sigmoid's binary cross-entropy takes targets from 0 to 1, not \(target)")
    }
  }
}
