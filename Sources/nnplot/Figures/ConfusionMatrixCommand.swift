import ArgumentParser
import Diagrams

/// `nnplot confusion-matrix`
struct ConfusionMatrixCommand: FigureCommand {
  static let defaults = """
    Without options: a 784-64-64-10 network of relu units learns 4,000 built-in digits by gradient descent at rate 0.1 \
    in batches of 128 for 10 epochs; 1,000 others are counted.
    """

  @Option(
    help: ArgumentHelp(
      "CSV file with columns true and predicted and, for two classes, score: the second one's probability.",
      valueName: "file"),
    completion: .file(extensions: ["csv", "tsv"]))
  var data: String?

  @OptionGroup(title: "Data") var digits: DigitOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  mutating func validate() throws {
    guard data != nil else { return }
    try Exclusion.check(
      "--data",
      [
        ("--mnist", digits.mnist != nil), ("--model", model.model != nil),
        ("--normalize", model.normalize != nil),
      ] + model.network.options)
  }

  func diagram() throws -> ConfusionMatrixDiagram {
    var diagram = ConfusionMatrixDiagram()
    diagram.data = data
    diagram.folder = digits.mnist
    diagram.model = model.parameters(diagram.model)
    return diagram
  }
}
