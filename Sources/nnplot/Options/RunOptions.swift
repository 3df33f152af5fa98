import ArgumentParser

/// What every command that trains is told.
struct RunOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp("Seed of everything random.", valueName: "n"))
  var seed: UInt32 = 42

  @Option(
    help: ArgumentHelp(
      "Progress bar for long work; auto: on a terminal. (default: auto)", valueName: "auto|always|never"),
    completion: .list(["auto", "always", "never"]), transform: Choice.parse)
  var progress = ProgressBar.Mode.auto
}
