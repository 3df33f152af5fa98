import ArgumentParser
import Diagrams

/// `nnplot universal-approximation`
struct UniversalApproximationCommand: FigureCommand {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Function of x, such as 'sin(3*x) + x^2'.", valueName: "expression"))
  var function = "cos(x) + 1"

  @Option(parsing: .unconditional, help: ArgumentHelp("Interval of x.", valueName: "low:high"))
  var range = NumericRange(0...6.283185307179586)

  @Option(help: ArgumentHelp("Numbers of hidden units. (default: 1,2,4,8,16)", valueName: "n,…"))
  var units: NumberList?

  @Option(help: ArgumentHelp("Activation of the hidden units.", valueName: "name"))
  var activation = "relu"

  @Option(parsing: .unconditional, help: ArgumentHelp("Networks trained of each size.", valueName: "n"))
  var starts = 5

  @Option(parsing: .unconditional, help: ArgumentHelp("How often the samples are seen.", valueName: "n"))
  var epochs = 800

  @Option(parsing: .unconditional, help: ArgumentHelp("Adam's step size.", valueName: "η"))
  var learningRate = 0.03

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> UniversalApproximationDiagram {
    var diagram = UniversalApproximationDiagram()
    diagram.function = function
    diagram.range = range.bounds
    diagram.units = units?.numbers ?? diagram.units
    diagram.activation = activation
    diagram.starts = starts
    diagram.epochs = epochs
    diagram.learningRate = learningRate
    return diagram
  }
}
