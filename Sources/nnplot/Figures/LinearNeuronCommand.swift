import ArgumentParser
import Diagrams

/// `nnplot linear-neuron`
struct LinearNeuronCommand: FigureCommand {
  static let defaults = "Without --dataset or --data: two houses and their prices."

  @OptionGroup var descent: LineDescentOptions
  @OptionGroup var chosen: FeatureOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> LinearNeuronDiagram {
    var diagram = LinearNeuronDiagram()
    diagram.data = try data.source(standard: diagram.data)
    diagram.descent = descent.descent(diagram.descent)
    diagram.features = chosen.features?.names
    return diagram
  }
}
