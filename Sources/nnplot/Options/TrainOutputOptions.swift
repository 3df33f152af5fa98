import ArgumentParser

/// The formats of trained weights.
enum WeightFormat: String, CaseIterable {
  case safetensors, npz
}

/// What `nnplot train` writes.
struct TrainOutputOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("output")], parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "File of the weights, .safetensors or .npz; may be repeated. '-' is standard output. "
        + "(default: ./model.safetensors)",
      valueName: "path"),
    completion: .file(extensions: WeightFormat.allCases.map(\.rawValue)))
  var output: [String] = []

  @Option(
    help: ArgumentHelp(
      "Format where the extension says nothing. (default: the extension's)", valueName: "safetensors|npz"),
    completion: .list(WeightFormat.allCases.map(\.rawValue)), transform: Choice.parse)
  var format: WeightFormat?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "File of the losses and accuracies: a row per epoch, counted from 0 as Keras's CSVLogger does.",
      valueName: "file.csv"),
    completion: .file(extensions: ["csv"]))
  var history: String?

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  /// The files of weights to write.
  func targets() throws -> [OutputTarget<WeightFormat>] {
    let targets =
      output.isEmpty
      ? [
        OutputTarget(
          path: "model.\((format ?? .safetensors).rawValue)", format: format ?? .safetensors,
          isAnnounced: !quiet)
      ] : try output.map { try OutputTarget(path: $0, format: format) }
    var seen: Set<String> = []
    for path in targets.map(\.path) + (history.map { [$0] } ?? []) where !seen.insert(path).inserted {
      throw OptionError(path == history ? "--history" : "-o", "'\(path)' is written twice")
    }
    if history == "" { throw OptionError("--history", "it needs the path of a file, but the path is empty") }
    return targets
  }
}
