import ArgumentParser
import Diagrams

/// `nnplot hidden-space`
struct HiddenSpaceCommand: FigureCommand {
  static let defaults = """
    Without options: two moons and a 2-2-2-2-1 network of tanh units, trained by adam at rate 0.05 for 200 epochs. \
    Other data keep the three hidden layers of two units.
    """

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("First weights tried until all samples are right.", valueName: "n"))
  var starts = 20

  @OptionGroup var plane: PlaneOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> HiddenSpaceDiagram {
    var diagram = HiddenSpaceDiagram()
    diagram.data = try data.source(standard: diagram.data)
    diagram.model = model.parameters(diagram.model)
    diagram.starts = starts
    diagram.features = plane.features?.names
    diagram.fill = plane.fill?.values ?? [:]
    return diagram
  }
}
