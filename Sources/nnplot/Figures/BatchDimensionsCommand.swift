import ArgumentParser
import Diagrams

/// `nnplot batch-dimensions`
struct BatchDimensionsCommand: FigureCommand {
  @Option(help: ArgumentHelp("Features and units of each layer. (default: 2,4,3,1)", valueName: "list"))
  var layers: NumberList?

  @Option(help: ArgumentHelp("Samples of the batch. (default: the letter m)", valueName: "n|m"))
  var batchSize: BatchLetterOrSize?

  @OptionGroup var shapes: ShapeOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> BatchDimensionsDiagram {
    var diagram = BatchDimensionsDiagram()
    diagram.layers = layers?.numbers ?? diagram.layers
    diagram.batchSize = batchSize?.size
    diagram.convention = shapes.convention
    return diagram
  }
}

/// How many samples a batch has: a number, or `m` for any.
struct BatchLetterOrSize: ExpressibleByArgument {
  /// nil is the letter.
  let size: Int?

  init?(argument: String) {
    size = Int(argument)
    guard argument == "m" || size != nil else { return nil }
  }
}
