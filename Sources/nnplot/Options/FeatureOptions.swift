import ArgumentParser

/// The features that a figure takes from its data.
struct FeatureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Features to take from the data, by name or place from 1. (default: all, or as many as the figure shows)",
      valueName: "a,…"))
  var features: NameList?
}
