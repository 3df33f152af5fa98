import ArgumentParser
import Diagrams

/// `nnplot capacity`
struct CapacityCommand: FigureCommand {
  static let defaults = "Without options: relu networks, trained by adam at rate 0.02 for 1000 epochs."

  @OptionGroup var curve: CurveOptions

  @Option(parsing: .unconditional, help: ArgumentHelp("Noisy samples to learn from.", valueName: "n"))
  var samples = 16

  @Option(parsing: .unconditional, help: ArgumentHelp("Standard deviation of the noise.", valueName: "x"))
  var noise = 0.4

  @Option(
    help: ArgumentHelp("Units of one hidden layer. (default: 1,2,4,8,16,32,64)", valueName: "n,…"))
  var units: NumberList?

  @Option(help: ArgumentHelp("Numbers of hidden layers. (default: 1,2,3,4)", valueName: "n,…"))
  var depths: NumberList?

  @Option(parsing: .unconditional, help: ArgumentHelp("Units in each layer of --depths.", valueName: "n"))
  var width = 8

  @Option(parsing: .unconditional, help: ArgumentHelp("Trainings of each network.", valueName: "n"))
  var starts = 5

  @OptionGroup(title: "Model") var network: NetworkOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> CapacityDiagram {
    var diagram = CapacityDiagram()
    diagram.function = curve.function
    diagram.range = curve.range.bounds
    diagram.samples = samples
    diagram.noise = noise
    diagram.units = units?.numbers ?? diagram.units
    diagram.depths = depths?.numbers ?? diagram.depths
    diagram.width = width
    diagram.starts = starts
    diagram.model = network.parameters(diagram.model)
    return diagram
  }
}
