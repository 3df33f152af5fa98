import ArgumentParser
import Diagrams

/// `nnplot norm-comparison`
struct NormComparisonCommand: FigureCommand {
  @Option(
    help: ArgumentHelp(
      "Widths of the hidden layers; the last one's numbers are shown. (default: five of 16, and 4)",
      valueName: "list"))
  var hidden: NumberList?

  @Option(help: ArgumentHelp("Activation of the hidden layers.", valueName: "name"))
  var activation = "relu"

  @Option(help: ArgumentHelp("One to three learning rates, rising.", valueName: "η,…"))
  var learningRates = DecimalList([0.01, 0.1, 1])

  @Option(parsing: .unconditional, help: ArgumentHelp("How often all samples are seen.", valueName: "n"))
  var epochs = 30

  @Option(parsing: .unconditional, help: ArgumentHelp("Samples of a step, at least 2.", valueName: "n"))
  var batchSize = 30

  @OptionGroup var chosen: FeatureOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> NormComparisonDiagram {
    var diagram = NormComparisonDiagram()
    diagram.data = try data.source(standard: diagram.data)
    diagram.hidden = hidden?.numbers ?? diagram.hidden
    diagram.activation = activation
    diagram.learningRates = learningRates.numbers
    diagram.epochs = epochs
    diagram.batchSize = batchSize
    diagram.features = chosen.features?.names
    return diagram
  }
}
