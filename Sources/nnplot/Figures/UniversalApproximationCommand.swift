import ArgumentParser
import Diagrams

/// `nnplot universal-approximation`
struct UniversalApproximationCommand: FigureCommand {
  @OptionGroup var curve: CurveOptions

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
    diagram.function = curve.function
    diagram.range = curve.range.bounds
    diagram.units = units?.numbers ?? diagram.units
    diagram.activation = activation
    diagram.starts = starts
    diagram.epochs = epochs
    diagram.learningRate = learningRate
    return diagram
  }
}
