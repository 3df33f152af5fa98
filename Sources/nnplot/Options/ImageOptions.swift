import ArgumentParser
import Diagrams
import Networks

/// The images of a figure.
struct ImageOptions: ParsableArguments {
  @OptionGroup var digits: DigitOptions

  @OptionGroup var file: FileOptions

  @Option(
    help: ArgumentHelp(
      "Height and width of an image in pixels, with x3 for colours: 28x28, 32x32x3, 3x32x32 with a colour at a time. (default: the data's, or a square)",
      valueName: "HxW"))
  var shape: ImageShape?

  mutating func validate() throws {
    guard file.data != nil else { return }
    try Exclusion.check("--data", [("--mnist", digits.mnist != nil)])
  }

  /// Where the images come from.
  func source() throws -> ImageSource {
    guard let data = file.data else { return digits.mnist.map { .mnist($0) } ?? .builtIn }
    guard FolderContents.isFolder(data) else { return .file(data, label: file.label, shape: shape) }
    for (option, isGiven) in [("--label", file.label != nil), ("--shape", shape != nil)] where isGiven {
      throw OptionError(option, "the folder --data \(data) says it itself")
    }
    return try ImageFolder(data).source()
  }
}

extension ModelOptions {
  /// The network of a figure of images; those of the user are standardised before a training.
  func parameters(_ standard: ModelParameters, for source: ImageSource) -> ModelParameters {
    var standard = standard
    if source.isOwn { standard.normalizes = nil }
    return parameters(standard)
  }
}

extension ImageShape: ExpressibleByArgument {
  /// An image's shape from a text such as `28x28`.
  public init?(argument: String) {
    self.init(argument)
  }
}
