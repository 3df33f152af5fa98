import ArgumentParser
import Diagrams

/// `nnplot layer-dimensions`
struct LayerDimensionsCommand: FigureCommand {
  @Option(parsing: .unconditional, help: ArgumentHelp("Inputs of the layer.", valueName: "n"))
  var inputs = 2

  @Option(parsing: .unconditional, help: ArgumentHelp("Units of the layer.", valueName: "n"))
  var outputs = 4

  @OptionGroup var shapes: ShapeOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> LayerDimensionsDiagram {
    var diagram = LayerDimensionsDiagram()
    diagram.inputs = inputs
    diagram.outputs = outputs
    diagram.convention = shapes.convention
    return diagram
  }
}
