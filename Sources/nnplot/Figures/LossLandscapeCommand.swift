import ArgumentParser
import Diagrams
import Networks
import Plotting

/// `nnplot loss-landscape`
struct LossLandscapeCommand: FigureCommand {
  static let defaults = """
    Without options: two moons and a 2-8-8-1 network, trained by gradient descent at rate 0.3 (other optimizers: 0.03) \
    for 400 epochs on all samples.
    """

  @Option(
    help: ArgumentHelp(
      "What spans the plane: the way's principal directions or random ones. (default: pca; random with --model)",
      valueName: "pca|random"),
    completion: .list(["pca", "random"]), transform: Choice.parse)
  var directions: LossLandscapeDiagram.Directions?

  @Option(
    help: ArgumentHelp(
      "What random directions are scaled by. (default: filter)", valueName: "filter|layer|none"),
    completion: .list(["filter", "layer", "none"]), transform: Choice.parse)
  var norm: DirectionNormalization?

  @Option(
    help: ArgumentHelp(
      "Two parameters in place of directions: 'W1(2,1),b1(2)' are of layer 1 and unit 2.",
      valueName: "name,name"))
  var parameters: NameList?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Interval along both axes, and places in it. (default: what the way needs, 51)",
      valueName: "low:high:n"))
  var range: SampledRange?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Azimuth and elevation of the viewer in degrees. (default: from the lower side,36)", valueName: "az,el")
  )
  var view: NumberPair?

  @Flag(help: "Draw the level lines alone.")
  var flat = false

  @OptionGroup var chosen: FeatureOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> LossLandscapeDiagram {
    var diagram = LossLandscapeDiagram()
    diagram.data = try data.source(standard: diagram.data)
    diagram.model = model.parameters(diagram.model)
    diagram.directions = directions
    diagram.normalization = norm
    diagram.parameters = parameters?.names
    diagram.range = range?.bounds
    diagram.resolution = range?.count ?? diagram.resolution
    diagram.view = view.map { ViewAngles(azimuth: $0.first, elevation: $0.second) }
    diagram.isFlat = flat
    diagram.features = chosen.features?.names
    return diagram
  }
}
