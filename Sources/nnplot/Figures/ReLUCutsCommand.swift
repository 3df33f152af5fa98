import ArgumentParser
import Diagrams

/// `nnplot relu-cuts`
struct ReLUCutsCommand: FigureCommand {
  static let defaults = """
    Without options: 300 points in a square, of which one class lies in a quarter circle, and a 2-3-1 network of relu \
    units, 1000 epochs at learning rate 0.05.
    """

  @Option(
    help: ArgumentHelp(
      "Two features of the plane, by name or place from 1. (default: the first two)", valueName: "a,b"))
  var features: NameList?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Values of features off the plane. (default: their medians)", valueName: "c=1,…"))
  var fill: Assignments?

  @Option(help: ArgumentHelp("Places along the longer side that the network is asked at.", valueName: "n"))
  var resolution = 120

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> ReLUCutsDiagram {
    var diagram = ReLUCutsDiagram()
    diagram.data = try data.sourceIfGiven()
    diagram.model = model.parameters(diagram.model)
    diagram.features = features?.names
    diagram.fill = fill?.values ?? [:]
    diagram.resolution = resolution
    return diagram
  }
}
