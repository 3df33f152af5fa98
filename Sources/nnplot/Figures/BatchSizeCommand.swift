import ArgumentParser
import Diagrams

/// `nnplot batch-size`
struct BatchSizeCommand: FigureCommand {
  static let defaults = """
    Without --dataset or --data: the petal width of 150 irises from the lengths of sepals and petals. Labels are two \
    classes or numbers.
    """

  @Option(help: ArgumentHelp("Samples a step, a path for each. (default: all,16,1)", valueName: "list"))
  var batchSizes: NumberList?

  @Option(parsing: .unconditional, help: ArgumentHelp("Learning rate of all, above 0.", valueName: "η"))
  var learningRate = 0.1

  @Option(parsing: .unconditional, help: ArgumentHelp("How often all samples are seen.", valueName: "n"))
  var epochs = 10

  @OptionGroup var chosen: FeatureOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> BatchSizeDiagram {
    var diagram = BatchSizeDiagram()
    if let source = try data.sourceIfGiven() { diagram.data = source }
    diagram.features = chosen.features?.names
    diagram.batchSizes = batchSizes?.numbers
    diagram.learningRate = learningRate
    diagram.epochs = epochs
    return diagram
  }
}
