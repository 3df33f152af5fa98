import ArgumentParser
import Diagrams

/// `nnplot depth-vs-width`
struct DepthVsWidthCommand: FigureCommand {
  static let defaults = "Without options: tanh networks, trained by adam at rate 0.03 for 400 epochs."

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Function of x1, x2, …, one for each input.", valueName: "expression"))
  var function = "tanh(8*sin(2*(x1 + x2 + x3)))"

  @Option(parsing: .unconditional, help: ArgumentHelp("Interval of every input.", valueName: "low:high"))
  var range = NumericRange(-1...1)

  @Option(help: ArgumentHelp("Units of the wide network. (default: 3,16,1)", valueName: "list"))
  var wide: NumberList?

  @Option(help: ArgumentHelp("Units of the deep network. (default: 3,4,4,4,1)", valueName: "list"))
  var deep: NumberList?

  @Option(parsing: .unconditional, help: ArgumentHelp("Trainings of each network.", valueName: "n"))
  var starts = 5

  @Option(parsing: .unconditional, help: ArgumentHelp("Places to learn from.", valueName: "n"))
  var samples = 250

  @OptionGroup(title: "Model") var network: NetworkOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> DepthVsWidthDiagram {
    var diagram = DepthVsWidthDiagram()
    diagram.function = function
    diagram.range = range.bounds
    diagram.wide = wide?.numbers ?? diagram.wide
    diagram.deep = deep?.numbers ?? diagram.deep
    diagram.starts = starts
    diagram.samples = samples
    diagram.model = network.parameters(diagram.model)
    return diagram
  }
}
