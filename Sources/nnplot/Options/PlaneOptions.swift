import ArgumentParser

/// The plane of two features through samples of more.
struct PlaneOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Two features of the plane, by name or place from 1. (default: the first two)", valueName: "a,b"))
  var features: NameList?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Values of features off the plane. (default: their medians)", valueName: "c=1,…"))
  var fill: Assignments?
}
