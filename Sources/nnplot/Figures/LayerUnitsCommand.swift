import ArgumentParser
import Diagrams

/// `nnplot layer-units`
struct LayerUnitsCommand: FigureCommand {
  static let defaults = """
    Without options: roasts of coffee and a 2-3-1 network of sigmoid units, 1000 epochs at learning rate 0.1. Units \
    beyond the 16th are not drawn.
    """

  @Option(parsing: .unconditional, help: ArgumentHelp("Layer whose units are shown, from 1.", valueName: "n"))
  var layer = 1

  @Option(
    help: ArgumentHelp(
      "Plane of two features, or of two units of the layer before, named a1, a2, … (default: input)",
      valueName: "input|previous"),
    completion: .list(["input", "previous"]), transform: Choice.parse)
  var over = LayerUnitsDiagram.Plane.input

  @Option(help: ArgumentHelp("Places along the longer side that the units are asked at.", valueName: "n"))
  var resolution = 80

  @OptionGroup var plane: PlaneOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> LayerUnitsDiagram {
    var diagram = LayerUnitsDiagram()
    diagram.data = try data.source(standard: diagram.data)
    diagram.model = model.parameters(diagram.model)
    diagram.layer = layer
    diagram.over = over
    diagram.features = plane.features?.names
    diagram.fill = plane.fill?.values ?? [:]
    diagram.resolution = resolution
    return diagram
  }
}
