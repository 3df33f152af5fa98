import ArgumentParser
import Diagrams

/// `nnplot optimizer-race`
struct OptimizerRaceCommand: FigureCommand {
  @Option(
    help: ArgumentHelp(
      "Learning rates of SGD, Momentum, Nesterov, AdaGrad, RMSProp and Adam, in this order.",
      valueName: "η,…"))
  var learningRates = DecimalList(OptimizerRaceDiagram().learningRates)

  @Option(
    parsing: .unconditional, help: ArgumentHelp("How many digits train, 10 to 4000.", valueName: "n"))
  var samples = 400

  @Option(parsing: .unconditional, help: ArgumentHelp("How often they are seen, 2 to 1000.", valueName: "n"))
  var epochs = 10

  @Option(parsing: .unconditional, help: ArgumentHelp("Samples of a step.", valueName: "n"))
  var batchSize = 32

  @Option(help: ArgumentHelp("Widths of the hidden layers. (default: 64,64)", valueName: "list"))
  var hidden: NumberList?

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> OptimizerRaceDiagram {
    var diagram = OptimizerRaceDiagram()
    diagram.learningRates = learningRates.numbers
    diagram.samples = samples
    diagram.epochs = epochs
    diagram.batchSize = batchSize
    diagram.hidden = hidden?.numbers ?? diagram.hidden
    return diagram
  }
}
