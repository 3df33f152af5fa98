import ArgumentParser
import Diagrams
import Plotting

/// The options that every figure takes.
struct FigureOptions: ParsableArguments {
  @OptionGroup var output: OutputOptions

  @Option(
    name: .customLong("lang"), help: ArgumentHelp("Language of all texts. (default: en)", valueName: "en|zh"),
    completion: .list(["en", "zh"]), transform: Choice.parse)
  var language = Language.english

  @Option(parsing: .unconditional, help: ArgumentHelp("Seed of everything random.", valueName: "n"))
  var seed: UInt32 = 42

  @Option(
    help: ArgumentHelp(
      "Progress bar for long work; auto: on a terminal. (default: auto)", valueName: "auto|always|never"),
    completion: .list(["auto", "always", "never"]), transform: Choice.parse)
  var progress = ProgressBar.Mode.auto
}
