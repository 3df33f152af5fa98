import ArgumentParser
import Diagrams

/// `nnplot decision-regions`
struct DecisionRegionsCommand: FigureCommand {
  static let defaults = """
    Without options: two moons and a 2-16-16-1 network at learning rate 0.03. Built-in data keep these hidden \
    layers; with --data there is one of twice the features.
    """

  @OptionGroup var plane: PlaneOptions

  @Option(
    help: ArgumentHelp(
      "Colour by class or by probability. (default: probability)", valueName: "class|probability"),
    completion: .list(["class", "probability"]), transform: Choice.parse)
  var response = DecisionRegionsDiagram.Response.probability

  @Option(
    help: ArgumentHelp("Of two classes, the probability from which the second is predicted.", valueName: "p"))
  var threshold = 0.5

  @Option(help: ArgumentHelp("Places along the longer side that the network is asked at.", valueName: "n"))
  var resolution = 160

  @Option(help: ArgumentHelp("Share of the samples held out to test on.", valueName: "share"))
  var testSize = 0.25

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> DecisionRegionsDiagram {
    var diagram = DecisionRegionsDiagram()
    diagram.data = try data.source(standard: diagram.data)
    diagram.model = model.parameters(diagram.model)
    diagram.features = plane.features?.names
    diagram.fill = plane.fill?.values ?? [:]
    diagram.response = response
    diagram.threshold = threshold
    diagram.resolution = resolution
    diagram.testShare = testSize
    return diagram
  }
}
