import ArgumentParser

/// The file of a figure's samples.
struct FileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Samples from a .csv, .tsv, .npy or .npz file, also with .gz; images, one a row, also from a folder with a sub-folder of PNG files for each class.",
      valueName: "path"),
    completion: .file(extensions: ["csv", "tsv", "npy", "npz", "gz"]))
  var data: String?

  @Option(
    help: ArgumentHelp(
      "Column, or array, of the labels in --data. (default: the last; y)", valueName: "column"))
  var label: String?

  mutating func validate() throws {
    if data == nil, label != nil { throw ValidationError("--label belongs to --data") }
  }
}
