import ArgumentParser
import Diagrams
import Plotting

/// `nnplot saddle-point`
struct SaddlePointCommand: FigureCommand {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Function of x and y, such as 'x^3 - 3*x*y^2 + x*y'.", valueName: "expression"))
  var function = "x^2 - y^2"

  @Option(parsing: .unconditional, help: ArgumentHelp("Interval of both x and y.", valueName: "low:high"))
  var range = NumericRange(-2...2)

  @Option(parsing: .unconditional, help: ArgumentHelp("Learning rate of both paths.", valueName: "η"))
  var learningRate = 0.02

  @Option(parsing: .unconditional, help: ArgumentHelp("Momentum of the second path.", valueName: "β"))
  var momentum = 0.9

  @Option(parsing: .unconditional, help: ArgumentHelp("Steps that both paths take at most.", valueName: "n"))
  var steps = 100

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Where both paths start. (default: on the ridge, a millionth off it)", valueName: "x,y"))
  var start: NumberPair?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Azimuth and elevation of the viewer in degrees.", valueName: "az,el"))
  var view = NumberPair(-60, 34)

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> SaddlePointDiagram {
    var diagram = SaddlePointDiagram()
    diagram.function = function
    diagram.range = range.bounds
    diagram.learningRate = learningRate
    diagram.momentum = momentum
    diagram.steps = steps
    diagram.start = start.map { ($0.first, $0.second) }
    diagram.view = ViewAngles(azimuth: view.first, elevation: view.second)
    return diagram
  }
}
