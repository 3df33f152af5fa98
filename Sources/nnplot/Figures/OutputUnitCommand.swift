import ArgumentParser
import Diagrams
import Plotting

/// `nnplot output-unit`
struct OutputUnitCommand: FigureCommand {
  static let defaults = """
    Without options: roasts of coffee and a 2-3-1 network of sigmoid units, 1000 epochs at learning rate 0.1. Of more \
    than three hidden units the others are held at their medians.
    """

  @Option(
    help: ArgumentHelp(
      "Three units of the last hidden layer, from 1. (default: those that move the output the most)",
      valueName: "a,b,c"))
  var units: NumberList?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Up to three values of the upright unit to cut at. (default: where the 0.5 plane is met)",
      valueName: "a,b,c"))
  var slices: DecimalList?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Azimuth and elevation of the viewer in degrees. (default: from the first class's side)",
      valueName: "az,el"))
  var view: NumberPair?

  @Option(
    help: ArgumentHelp("Places along each side of a slice that the output is asked at.", valueName: "n"))
  var resolution = 60

  @OptionGroup var chosen: FeatureOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> OutputUnitDiagram {
    var diagram = OutputUnitDiagram()
    diagram.data = try data.source(standard: diagram.data)
    diagram.model = model.parameters(diagram.model)
    diagram.units = units?.numbers
    diagram.slices = slices?.numbers
    diagram.view = view.map { ViewAngles(azimuth: $0.first, elevation: $0.second) }
    diagram.resolution = resolution
    diagram.features = chosen.features?.names
    return diagram
  }
}
