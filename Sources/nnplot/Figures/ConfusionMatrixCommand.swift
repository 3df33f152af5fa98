import ArgumentParser
import Diagrams
import Networks

/// `nnplot confusion-matrix`
struct ConfusionMatrixCommand: FigureCommand {
  static let defaults = """
    Without options: a 784-64-64-10 network of relu units learns 4,000 built-in digits by gradient descent at rate 0.1 \
    in batches of 128 for 10 epochs; 1,000 others are counted.
    """

  @Option(
    help: ArgumentHelp(
      "CSV file with columns true and predicted and, for two classes, score: the second one's probability; with --model samples for it (.csv, .tsv, .npy, .npz); or a folder with a sub-folder of PNG files for each class.",
      valueName: "path"),
    completion: .file(extensions: ["csv", "tsv", "npy", "npz", "gz"]))
  var data: String?

  @Option(
    help: ArgumentHelp(
      "With --model: column, or array, of the labels in --data. (default: the last; y)", valueName: "column"))
  var label: String?

  @OptionGroup(title: "Data") var digits: DigitOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  mutating func validate() throws {
    if label != nil, data == nil || model.model == nil {
      throw ValidationError("--label belongs to --data with --model")
    }
    guard data != nil else { return }
    try Exclusion.check("--data", [("--mnist", digits.mnist != nil)])
  }

  func diagram() throws -> ConfusionMatrixDiagram {
    var diagram = ConfusionMatrixDiagram()
    diagram.images = digits.mnist.map { .mnist($0) } ?? .builtIn
    if let data, FolderContents.isFolder(data) {
      diagram.images = try ImageFolder(data).source()
    } else if let data, model.model != nil {
      diagram.samples = .file(data, label: label)
    } else if let data {
      // Not with the other exclusions: only now is the folder known that a page's paths begin in.
      try Exclusion.check("--data", [("--normalize", model.normalize != nil)] + model.network.options)
      diagram.data = data
    }
    diagram.model = model.parameters(diagram.model, for: diagram.images)
    return diagram
  }
}
