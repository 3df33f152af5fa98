import ArgumentParser
import Diagrams

/// `nnplot perceptron`
struct PerceptronCommand: FigureCommand {
  static let defaults = "Without --dataset or --data: seven points of two classes."

  @Option(parsing: .unconditional, help: ArgumentHelp("Weights at the start.", valueName: "w1,w2"))
  var weights = NumberPair(1, 2)

  @Option(parsing: .unconditional, help: ArgumentHelp("Bias at the start.", valueName: "b"))
  var bias = -1.0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Epochs after which the rule gives up.", valueName: "n"))
  var epochs = 100

  @Option(parsing: .unconditional, help: ArgumentHelp("Size of each update.", valueName: "η"))
  var learningRate = 1.0

  @OptionGroup var chosen: FeatureOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> PerceptronDiagram {
    var diagram = PerceptronDiagram()
    diagram.weights = [weights.first, weights.second]
    diagram.bias = bias
    diagram.epochs = epochs
    diagram.features = chosen.features?.names
    diagram.learningRate = learningRate
    if let source = try data.sourceIfGiven() { diagram.data = source }
    return diagram
  }
}
