import ArgumentParser
import Diagrams

/// `nnplot activation`
struct ActivationCommand: FigureCommand {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Functions by name, with parameters in brackets, or expressions of x.",
      discussion: """
        Names: linear, sigmoid, tanh, relu, leaky_relu(0.01), prelu(0.25), elu(1), selu, gelu, silu, softplus, \
        softsign, mish, hard_sigmoid, relu6, step, softmax. Expressions: 'tanh(x)+1,2*sigmoid(2*x)'.
        """,
      valueName: "list"))
  var functions = NameList(["sigmoid", "tanh", "relu", "leaky_relu"])

  @Option(parsing: .unconditional, help: ArgumentHelp("Interval of x.", valueName: "low:high"))
  var range = NumericRange(-5...5)

  @Flag(help: "Draw all functions in one panel.")
  var overlay = false

  @Flag(inversion: .prefixedNo, help: "Draw the derivatives as well.")
  var derivatives = true

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> ActivationDiagram {
    var diagram = ActivationDiagram()
    diagram.functions = functions.names
    diagram.range = range.bounds
    diagram.overlay = overlay
    diagram.showsDerivatives = derivatives
    return diagram
  }
}
