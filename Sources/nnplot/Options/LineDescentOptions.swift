import ArgumentParser
import Diagrams

/// The start, the rate and the steps of a neuron of one feature.
struct LineDescentOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Weight at the start. (default: linear-neuron -0.43, logistic-neuron 0)", valueName: "w"))
  var weight: Double?

  @Option(parsing: .unconditional, help: ArgumentHelp("Bias at the start.", valueName: "b"))
  var bias = 0.0

  @Option(parsing: .unconditional, help: ArgumentHelp("Learning rate, above 0.", valueName: "η"))
  var learningRate = 0.1

  @Option(parsing: .unconditional, help: ArgumentHelp("Steps of gradient descent.", valueName: "n"))
  var steps = 1000

  /// A figure's own descent with what the options say.
  func descent(_ standard: LineDescent) -> LineDescent {
    var descent = standard
    descent.weight = weight ?? standard.weight
    descent.bias = bias
    descent.learningRate = learningRate
    descent.steps = steps
    return descent
  }
}
