import ArgumentParser
import Diagrams
import Networks

/// `nnplot confusion-matrix`
struct ConfusionMatrixCommand: FigureCommand {
  static let defaults = """
    Without options: a 784-64-64-10 network of relu units learns 4,000 built-in digits by gradient descent at rate 0.1 \
    in batches of 128 for 10 epochs; 1,000 others are counted. --data is a folder of images or, with --model, a file \
    of samples for it; else a CSV file with columns true and predicted and, for two classes, score: the second one's \
    probability.
    """

  @OptionGroup(title: "Data") var file: FileOptions
  @OptionGroup(title: "Data") var digits: DigitOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  mutating func validate() throws {
    if file.label != nil, model.model == nil {
      throw ValidationError("--label belongs to --data with --model")
    }
    guard file.data != nil else { return }
    try Exclusion.check("--data", [("--mnist", digits.mnist != nil)])
  }

  func diagram() throws -> ConfusionMatrixDiagram {
    var diagram = ConfusionMatrixDiagram()
    diagram.images = digits.mnist.map { .mnist($0) } ?? .builtIn
    if let data = file.data, FolderContents.isFolder(data) {
      diagram.images = try ImageFolder(data).source()
    } else if let data = file.data, model.model != nil {
      diagram.samples = .file(data, label: file.label)
    } else if let data = file.data {
      // Not with the other exclusions: only now is the folder known that a page's paths begin in.
      try Exclusion.check("--data", [("--normalize", model.normalize != nil)] + model.network.options)
      diagram.data = data
    }
    diagram.model = model.parameters(diagram.model, for: diagram.images)
    return diagram
  }
}
