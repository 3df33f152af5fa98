import ArgumentParser
import Diagrams
import Networks

/// `nnplot momentum`
struct MomentumCommand: FigureCommand {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Function of x and y, such as 'x^2 + 4*y^2'.", valueName: "expression"))
  var function = "0.1*x^2 + 2*y^2"

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Where both paths start.", valueName: "x,y"))
  var start = NumberPair(2.5, 1.5)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Learning rate of both paths. (default: the best of each)", valueName: "x"))
  var learningRate: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Share of the velocity that is kept. (default: the best)", valueName: "x"))
  var momentum: Double?

  @Option(
    help: ArgumentHelp(
      "Velocity as β·v + g, or as the tutorials' β·v + (1 − β)·g. (default: ema)", valueName: "classic|ema"),
    completion: .list(SGD.MomentumForm.allCases.map(\.rawValue)), transform: Choice.parse)
  var momentumForm = SGD.MomentumForm.ema

  @Option(parsing: .unconditional, help: ArgumentHelp("Steps of each path.", valueName: "n"))
  var steps = 25

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> MomentumDiagram {
    var diagram = MomentumDiagram()
    diagram.function = function
    diagram.start = (start.first, start.second)
    diagram.learningRate = learningRate
    diagram.momentum = momentum
    diagram.form = momentumForm
    diagram.steps = steps
    return diagram
  }
}
