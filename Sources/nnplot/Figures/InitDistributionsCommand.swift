import ArgumentParser
import Diagrams

/// `nnplot init-distributions`
struct InitDistributionsCommand: FigureCommand {
  @Option(
    help: ArgumentHelp(
      "Initializers, 1 to 8: he_normal, normal(0.1), orthogonal, … (default: zeros, normal(1), Xavier, He)",
      valueName: "list"))
  var methods: NameList?

  @Option(help: ArgumentHelp("Activation of all layers.", valueName: "name"))
  var activation = "relu"

  @Option(parsing: .unconditional, help: ArgumentHelp("Number of layers, 1 to 50.", valueName: "n"))
  var depth = 10

  @Option(parsing: .unconditional, help: ArgumentHelp("Number of inputs, 1 to 1000.", valueName: "n"))
  var inputs = 256

  @Option(parsing: .unconditional, help: ArgumentHelp("Units of each layer, 1 to 1000.", valueName: "n"))
  var units = 128

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> InitDistributionsDiagram {
    var diagram = InitDistributionsDiagram()
    diagram.methods = methods?.names ?? diagram.methods
    diagram.activation = activation
    diagram.depth = depth
    diagram.inputs = inputs
    diagram.units = units
    return diagram
  }
}
