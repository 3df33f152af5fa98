import ArgumentParser
import Diagrams

/// `nnplot feature-hierarchy`
struct FeatureHierarchyCommand: FigureCommand {
  static let defaults = """
    Without options: the network of first-layer, 784-64-64-10 with relu units, learns 4,000 built-in digits by Adam in \
    batches of 128 for 30 epochs with an L2 penalty of 1.
    """

  @Option(help: ArgumentHelp("Layers to show, from 1. (default: all)", valueName: "list"))
  var layer: NumberList?

  @Option(
    help: ArgumentHelp(
      "Units to show of each layer, from 1. (default: those whose outputs vary most)", valueName: "list"))
  var unit: NumberList?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Units of each layer where --unit names none, 1 to 10.", valueName: "n"))
  var units = 4

  @Option(parsing: .unconditional, help: ArgumentHelp("Digits of each unit, 1 to 10.", valueName: "n"))
  var images = 4

  @OptionGroup(title: "Data") var data: DigitOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> FeatureHierarchyDiagram {
    var diagram = FeatureHierarchyDiagram()
    diagram.folder = data.mnist
    diagram.layers = layer?.numbers
    diagram.unitNumbers = unit?.numbers
    diagram.units = units
    diagram.images = images
    diagram.model = model.parameters(diagram.model)
    return diagram
  }
}
