import ArgumentParser
import Diagrams

/// `nnplot optimizers`
struct OptimizersCommand: FigureCommand {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "\(TestFunction.allCases.map(\.rawValue).joined(separator: ", ")), or an expression of x and y.",
      valueName: "name|expression"),
    completion: .list(TestFunction.allCases.map(\.rawValue)))
  var function = "beale"

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Where all start. (default: the function's own; of an expression 2,1)", valueName: "x,y"))
  var start: NumberPair?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Learning rate of all. (default: the best of each)", valueName: "x"))
  var learningRate: Double?

  @Option(parsing: .unconditional, help: ArgumentHelp("Steps of each path.", valueName: "n"))
  var steps = 100

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> OptimizersDiagram {
    var diagram = OptimizersDiagram()
    diagram.function = function
    diagram.start = start.map { ($0.first, $0.second) }
    diagram.learningRate = learningRate
    diagram.steps = steps
    return diagram
  }
}
