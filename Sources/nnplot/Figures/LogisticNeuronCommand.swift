import ArgumentParser
import Diagrams

/// `nnplot logistic-neuron`
struct LogisticNeuronCommand: FigureCommand {
  static let defaults = "Without --dataset or --data: six samples of two classes."

  @Option(parsing: .unconditional, help: ArgumentHelp("Weight at the start.", valueName: "w"))
  var weight = 0.0

  @Option(parsing: .unconditional, help: ArgumentHelp("Bias at the start.", valueName: "b"))
  var bias = 0.0

  @Option(parsing: .unconditional, help: ArgumentHelp("Learning rate, above 0.", valueName: "η"))
  var learningRate = 0.1

  @Option(parsing: .unconditional, help: ArgumentHelp("Steps of gradient descent.", valueName: "n"))
  var steps = 1000

  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> LogisticNeuronDiagram {
    var diagram = LogisticNeuronDiagram()
    diagram.data = try data.source(standard: diagram.data)
    diagram.weight = weight
    diagram.bias = bias
    diagram.learningRate = learningRate
    diagram.steps = steps
    return diagram
  }
}
