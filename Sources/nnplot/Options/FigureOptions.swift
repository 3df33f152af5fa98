import ArgumentParser
import Diagrams

/// The options that every figure takes.
struct FigureOptions: ParsableArguments {
  @OptionGroup var output: OutputOptions

  @Option(
    name: .customLong("lang"), help: ArgumentHelp("Language of all texts. (default: en)", valueName: "en|zh"),
    completion: .list(["en", "zh"]), transform: Choice.parse)
  var language = Language.english

  @OptionGroup var run: RunOptions
}
