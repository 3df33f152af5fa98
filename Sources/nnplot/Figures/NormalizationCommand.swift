import ArgumentParser
import Diagrams

/// `nnplot normalization`
struct NormalizationCommand: FigureCommand {
  static let defaults = "Without options: the two features of coffee, 40 steps."

  @Option(parsing: .unconditional, help: ArgumentHelp("Steps of gradient descent.", valueName: "n"))
  var steps = 40

  @OptionGroup var chosen: FeatureOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> NormalizationDiagram {
    var diagram = NormalizationDiagram()
    diagram.data = try data.source(standard: diagram.data)
    diagram.features = chosen.features?.names
    diagram.steps = steps
    return diagram
  }
}
