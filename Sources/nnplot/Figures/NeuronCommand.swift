import ArgumentParser
import Diagrams
import Networks

/// `nnplot neuron`
struct NeuronCommand: FigureCommand {
  @Option(parsing: .unconditional, help: ArgumentHelp("Inputs x, 1 to 12.", valueName: "list"))
  var inputs = DecimalList([0.5, 0.8])

  @Option(parsing: .unconditional, help: ArgumentHelp("Weights w, one for each input.", valueName: "list"))
  var weights = DecimalList([0.4, 0.6])

  @Option(parsing: .unconditional, help: ArgumentHelp("Bias b.", valueName: "x"))
  var bias = -0.5

  @Option(
    help: ArgumentHelp("Activation function, such as leaky_relu(0.1).", valueName: "name"),
    completion: .list(Activations.names))
  var activation = "sigmoid"

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Value that the output ought to have: adds the loss and its derivatives. (default: none)",
      valueName: "y"))
  var target: Double?

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> NeuronDiagram {
    var diagram = NeuronDiagram()
    diagram.inputs = inputs.numbers
    diagram.weights = weights.numbers
    diagram.bias = bias
    diagram.activation = activation
    diagram.target = target
    return diagram
  }
}
