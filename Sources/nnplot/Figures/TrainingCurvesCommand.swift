import ArgumentParser
import Diagrams

/// `nnplot training-curves`
struct TrainingCurvesCommand: FigureCommand {
  static let defaults = """
    Without options: a 784-64-64-10 network of relu units learns 4,000 built-in digits by gradient descent at rate 0.1 \
    in batches of 128 for 10 epochs, and 1,000 others are the test.
    """

  @Option(
    help: ArgumentHelp(
      "CSV files of Keras's CSVLogger or of 'nnplot train --history' in place of training.",
      valueName: "file,…"),
    completion: .file(extensions: ["csv"]))
  var history: NameList?

  @Option(help: ArgumentHelp("A name for each file of --history. (default: the files')", valueName: "name,…"))
  var names: NameList?

  @OptionGroup(title: "Data") var data: DigitOptions
  @OptionGroup(title: "Model") var network: NetworkOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  mutating func validate() throws {
    guard history != nil else {
      if names != nil { throw ValidationError("--names belongs to --history") }
      return
    }
    try Exclusion.check("--history", [("--mnist", data.mnist != nil)] + network.options)
  }

  func diagram() throws -> TrainingCurvesDiagram {
    var diagram = TrainingCurvesDiagram()
    diagram.histories = history?.names ?? []
    diagram.names = names?.names
    diagram.folder = data.mnist
    diagram.model = network.parameters(diagram.model)
    return diagram
  }
}
