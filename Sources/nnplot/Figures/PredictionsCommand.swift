import ArgumentParser
import Diagrams

/// `nnplot predictions`
struct PredictionsCommand: FigureCommand {
  static let defaults = """
    Without options: a 784-64-64-10 network of relu units learns 4,000 built-in digits by gradient descent at rate 0.1 \
    in batches of 128 for 10 epochs, and one of each digit is drawn from 1,000 others.
    """

  @Flag(help: "Show the most confident mistakes.")
  var errors = false

  @Option(parsing: .unconditional, help: ArgumentHelp("Rows of digits, 1 to 8.", valueName: "n"))
  var rows = 2

  @Option(parsing: .unconditional, help: ArgumentHelp("Digits side by side, 1 to 10.", valueName: "n"))
  var columns = 5

  @OptionGroup(title: "Data") var data: ImageOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> PredictionsDiagram {
    var diagram = PredictionsDiagram()
    diagram.images = try data.source()
    diagram.showsErrors = errors
    diagram.rows = rows
    diagram.columns = columns
    diagram.model = model.parameters(diagram.model, for: diagram.images)
    return diagram
  }
}
