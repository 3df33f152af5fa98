import ArgumentParser
import Gallery

/// Which figures are drawn or checked, and how.
struct RegenerateOptions: ParsableArguments {
  @Flag(help: "Write nothing; end with status 1 if a figure is missing, damaged, stale or drifted.")
  var check = false

  @Flag(help: "Draw every figure anew, whether it has changed or not.")
  var force = false

  @Flag(help: "Draw from the locked data; nothing is trained.")
  var fromLock = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Figures at once. (default: the number of cores)", valueName: "n")
  )
  var jobs: Int?

  @Option(help: ArgumentHelp("Only figures whose name or image fits; may be repeated.", valueName: "glob"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Only the i-th of n equal parts, the same split everywhere.", valueName: "i/n"))
  var shard: Shard?

  @Option(
    help: ArgumentHelp(
      "Remember computed figures here, by command, input files and program.", valueName: "folder"),
    completion: .directory)
  var cache: String?

  @Option(
    help: ArgumentHelp("Write what was found as JSON, for --merge.", valueName: "file.json"),
    completion: .file(extensions: ["json"]))
  var results: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Join the results of all shards into one verdict; nothing is drawn.", valueName: "file.json"),
    completion: .file(extensions: ["json"]))
  var merge: [String] = []

  @Option(
    help: ArgumentHelp(
      "Write a page with old, new and difference of what changed: index.html in this folder.",
      valueName: "folder"),
    completion: .directory)
  var report: String?

  @Flag(help: "Permit images outside the folder of their page.")
  var allowOutside = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs: give a number from 1 on, not \(jobs)") }
    if check, force {
      throw ValidationError("--check writes nothing, so it does not go together with --force")
    }
  }

  /// What the run is told.
  var settings: RunSettings {
    var settings = RunSettings()
    settings.check = check
    settings.force = force
    settings.fromLock = fromLock
    settings.jobs = jobs ?? Processor.cores
    settings.cache = cache
    settings.keepsPictures = report != nil
    return settings
  }
}

extension Shard: ExpressibleByArgument {
  /// A part written as `2/4`.
  package init?(argument: String) {
    self.init(argument)
  }
}
