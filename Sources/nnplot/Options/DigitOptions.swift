import ArgumentParser

/// The digits of a figure.
struct DigitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder with MNIST's four files. (default: 5,000 built-in digits)", valueName: "folder"),
    completion: .directory)
  var mnist: String?
}
