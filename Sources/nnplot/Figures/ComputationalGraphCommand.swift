import ArgumentParser
import Diagrams

/// `nnplot computational-graph`
struct ComputationalGraphCommand: FigureCommand {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Expression of any variables, such as '(2*x+1)^3'.", valueName: "expression"))
  var expression: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Value of each variable. (default: w=0.5,x=1,b=0)", valueName: "x=1,…"))
  var at: Assignments?

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> ComputationalGraphDiagram {
    var diagram = ComputationalGraphDiagram()
    if let expression {
      diagram.expression = expression
      diagram.values = at?.values ?? [:]
    } else {
      diagram.values.merge(at?.values ?? [:]) { _, given in given }
    }
    return diagram
  }
}
