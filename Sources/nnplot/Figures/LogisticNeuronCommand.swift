import ArgumentParser
import Diagrams

/// `nnplot logistic-neuron`
struct LogisticNeuronCommand: FigureCommand {
  static let defaults = "Without --dataset or --data: six samples of two classes."

  @OptionGroup var descent: LineDescentOptions
  @OptionGroup var chosen: FeatureOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> LogisticNeuronDiagram {
    var diagram = LogisticNeuronDiagram()
    diagram.data = try data.source(standard: diagram.data)
    diagram.descent = descent.descent(diagram.descent)
    diagram.features = chosen.features?.names
    return diagram
  }
}
