import ArgumentParser

/// The samples of `nnplot train`.
struct TrainDataOptions: ParsableArguments {
  @OptionGroup var source: DataOptions
  @OptionGroup var chosen: FeatureOptions

  @Option(
    help: ArgumentHelp(
      "Folder with MNIST's four files, in place of the built-in digits.", valueName: "folder"),
    completion: .directory)
  var mnist: String?
}
