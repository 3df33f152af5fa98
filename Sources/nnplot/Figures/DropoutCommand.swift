import ArgumentParser
import Diagrams

/// `nnplot dropout`
struct DropoutCommand: FigureCommand {
  @Option(
    help: ArgumentHelp("Layers of the network that is drawn. (default: 4,6,6,3)", valueName: "list"))
  var drawing: NumberList?

  @Option(help: ArgumentHelp("Share of the samples held out to validate on.", valueName: "share"))
  var testSize = 0.8

  @OptionGroup var chosen: FeatureOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> DropoutDiagram {
    var diagram = DropoutDiagram()
    diagram.drawnLayers = drawing?.numbers ?? diagram.drawnLayers
    diagram.testShare = testSize
    diagram.data = try data.source(standard: diagram.data)
    diagram.model = model.parameters(diagram.model)
    diagram.features = chosen.features?.names
    return diagram
  }
}
