import ArgumentParser
import Diagrams

/// `nnplot overfitting`
struct OverfittingCommand: FigureCommand {
  static let defaults = """
    Without options: 300 built-in digits and a 784-64-64-10 network of relu units, trained by gradient descent at rate \
    0.1 in batches of 32 for 100 epochs.
    """

  @Option(
    help: ArgumentHelp("CSV file with a run to draw instead: columns loss and val_loss.", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv"]))
  var history: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Training digits that are learnt from. (default: 300)", valueName: "n"))
  var samples: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Test digits to validate on. (default: 1000)", valueName: "n"))
  var validationSamples: Int?

  @OptionGroup(title: "Data") var data: DigitOptions
  @OptionGroup(title: "Model") var network: NetworkOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func validate() throws {
    guard history != nil else { return }
    try Exclusion.check(
      "--history",
      [
        ("--mnist", data.mnist != nil), ("--samples", samples != nil),
        ("--validation-samples", validationSamples != nil),
      ] + network.options)
  }

  func diagram() throws -> OverfittingDiagram {
    var diagram = OverfittingDiagram()
    diagram.history = history
    diagram.folder = data.mnist
    diagram.samples = samples ?? diagram.samples
    diagram.validationSamples = validationSamples ?? diagram.validationSamples
    diagram.model = network.parameters(diagram.model)
    return diagram
  }
}
