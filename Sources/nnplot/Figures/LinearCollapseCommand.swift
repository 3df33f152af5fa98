import ArgumentParser
import Diagrams

/// `nnplot linear-collapse`
struct LinearCollapseCommand: FigureCommand {
  static let defaults = "Without --dataset or --data: 60 samples of cos x + x/2, and a 1-8-8-1 network."

  @OptionGroup var chosen: FeatureOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> LinearCollapseDiagram {
    var diagram = LinearCollapseDiagram()
    diagram.model = model.parameters(diagram.model)
    if let source = try data.sourceIfGiven() { diagram.data = source }
    diagram.features = chosen.features?.names
    return diagram
  }
}
