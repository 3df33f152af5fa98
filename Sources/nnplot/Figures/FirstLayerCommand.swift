import ArgumentParser
import Diagrams

/// `nnplot first-layer`
struct FirstLayerCommand: FigureCommand {
  @Flag(help: "Show the change since the start in place of the weights.")
  var change = false

  @Option(parsing: .unconditional, help: ArgumentHelp("Units to show, by greatest norm.", valueName: "n"))
  var units = 64

  @OptionGroup(title: "Data") var data: ImageOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> FirstLayerDiagram {
    var diagram = FirstLayerDiagram(showsChange: change)
    diagram.source = try data.source()
    diagram.shape = data.shape
    diagram.units = units
    diagram.model = model.parameters(diagram.model, for: diagram.source)
    return diagram
  }
}
