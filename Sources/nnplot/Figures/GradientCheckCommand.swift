import ArgumentParser
import Diagrams
import Networks

/// `nnplot gradient-check`
struct GradientCheckCommand: FigureCommand {
  static let defaults = "Without options: a 2-3-1 network of given weights, x = (1, 2), y = 1."

  @Option(
    help: ArgumentHelp(
      "Units from the inputs to the outputs, with random weights and samples. (default: see above)",
      valueName: "list"))
  var layers: NumberList?

  @Option(
    help: ArgumentHelp("Activation of the hidden layers.", valueName: "name"),
    completion: .list(Activations.names))
  var activation = "sigmoid"

  @Option(
    name: .customLong("h"), parsing: .unconditional,
    help: ArgumentHelp("Step of the central differences.", valueName: "h"))
  var step = 1e-5

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> GradientCheckDiagram {
    var diagram = GradientCheckDiagram()
    diagram.layers = layers?.numbers
    diagram.activation = activation
    diagram.step = step
    return diagram
  }
}
