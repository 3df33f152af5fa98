import ArgumentParser
import Diagrams

/// `nnplot relu-cuts`
struct ReLUCutsCommand: FigureCommand {
  static let defaults = """
    Without options: 300 points in a square, of which one class lies in a quarter circle, and a 2-3-1 network of relu \
    units, 1000 epochs at learning rate 0.2.
    """

  @OptionGroup var plane: PlaneOptions

  @Option(help: ArgumentHelp("Places along the longer side that the network is asked at.", valueName: "n"))
  var resolution = 120

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> ReLUCutsDiagram {
    var diagram = ReLUCutsDiagram()
    diagram.data = try data.sourceIfGiven()
    diagram.model = model.parameters(diagram.model)
    diagram.features = plane.features?.names
    diagram.fill = plane.fill?.values ?? [:]
    diagram.resolution = resolution
    return diagram
  }
}
