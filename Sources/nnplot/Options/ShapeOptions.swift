import ArgumentParser
import Diagrams

/// How the shapes of matrices are written.
struct ShapeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whether the samples of a batch are columns or rows. (default: columns)", valueName: "columns|rows"),
    completion: .list(["columns", "rows"]), transform: Choice.parse)
  var convention = ShapeConvention.columns
}
