import ArgumentParser
import Diagrams

/// `nnplot relu-fit`
struct ReLUFitCommand: FigureCommand {
  static let defaults = "Without options: eight units and cos(x) + 1 on [0, 2π]."

  @OptionGroup var curve: CurveOptions

  @Option(parsing: .unconditional, help: ArgumentHelp("Number of hidden units, 1 to 1000.", valueName: "n"))
  var units = 8

  @Option(parsing: .unconditional, help: ArgumentHelp("How often the samples are seen.", valueName: "n"))
  var epochs = 1000

  @Option(parsing: .unconditional, help: ArgumentHelp("Adam's step size.", valueName: "η"))
  var learningRate = 0.03

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> ReLUFitDiagram {
    var diagram = ReLUFitDiagram()
    diagram.function = curve.function
    diagram.range = curve.range.bounds
    diagram.units = units
    diagram.epochs = epochs
    diagram.learningRate = learningRate
    return diagram
  }
}
