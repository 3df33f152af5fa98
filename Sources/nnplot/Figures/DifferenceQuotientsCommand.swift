import ArgumentParser
import Diagrams

/// `nnplot difference-quotients`
struct DifferenceQuotientsCommand: FigureCommand {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Function of x, such as 'x^3 - sin(x)'.", valueName: "expression"))
  var function = "log(x + 2)"

  @Option(parsing: .unconditional, help: ArgumentHelp("Where the slope is wanted.", valueName: "x"))
  var x = 1.0

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Width of the differences, above 0.", valueName: "h"))
  var h = 1.0

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> DifferenceQuotientsDiagram {
    var diagram = DifferenceQuotientsDiagram()
    diagram.function = function
    diagram.x = x
    diagram.h = h
    return diagram
  }
}
