import ArgumentParser
import Gallery
import Networks
import Rendering

/// `nnplot regenerate FILE.md…`
struct RegenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regenerate",
    abstract: "Redraws every figure that Markdown files declare, or checks that none has drifted.",
    discussion: """
      A figure's command stands in a comment on the line before its image: <!-- nnplot activation --> and then \
      ![Alt](activation.svg). Beside the image, in the folder data, lie its numbers and its drawing as text; \
      --check compares with them.
      """)

  @Argument(
    help: ArgumentHelp("Pages of Markdown.", valueName: "file.md"),
    completion: .file(extensions: ["md", "markdown", "qmd"]))
  var pages: [String] = []

  @OptionGroup var options: RegenerateOptions

  @Option(
    help: ArgumentHelp(
      "Progress bar; auto: on a terminal. (default: auto)", valueName: "auto|always|never"),
    completion: .list(["auto", "always", "never"]), transform: Choice.parse)
  var progress = ProgressBar.Mode.auto

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  func validate() throws {
    if pages.isEmpty, options.merge.isEmpty {
      throw ValidationError("name the Markdown files whose figures are meant")
    }
    if !pages.isEmpty, !options.merge.isEmpty {
      throw ValidationError("--merge joins results and draws nothing, so it takes no Markdown files")
    }
  }

  func run() throws {
    LargeMemory.returnAtOnce()
    let bar = ProgressBar(mode: progress, isQuiet: quiet)
    let printer = OutcomePrinter(isQuiet: quiet, bar: bar)
    if !options.merge.isEmpty { return try merge(printer) }
    let program = CommandProgram()
    let list = JobList(
      pages: try pages.map { (path: $0, bytes: try FileContents.read($0)) }, program: program,
      allowsOutside: options.allowOutside)
    let all = try selection(of: list, shard: nil)
    try MemoryRoom.check(workers: min(options.settings.jobs, all.count))
    let run = Regeneration(
      try selection(of: list, shard: options.shard), settings: options.settings, program: program)
    let clock = ContinuousClock()
    let start = clock.now
    let outcomes = try BlockingWait.result {
      try await run.run(finished: { bar.report?($0, $1) }, report: printer.report)
    }
    bar.finish()
    let time = clock.now - start
    if let file = options.results {
      let result = ShardResult(outcomes, shard: options.shard, of: all, isCheck: options.check)
      try FileOutput.write(result.json(), to: file)
    }
    if let folder = options.report {
      try ReportFolder.write(ReportPage(outcomes, isCheck: options.check), to: folder)
    }
    try printer.summarize(outcomes, isCheck: options.check, time: time)
  }

  /// The figures that `--only` names, of one shard.
  private func selection(of list: JobList, shard: Shard?) throws -> [Job] {
    let jobs = list.selected(only: options.only.map(Glob.init), shard: shard)
    guard jobs.isEmpty, shard == nil, !options.only.isEmpty else { return jobs }
    let names = options.only.joined(separator: "', '")
    throw RegenerationError(.usage, "--only: none of the \(list.jobs.count) figures fits '\(names)'")
  }

  /// One verdict from the results of all shards.
  private func merge(_ printer: OutcomePrinter) throws {
    let results = try options.merge.map { path in
      (path: path, result: try ShardResult(json: FileContents.read(path), path: path))
    }
    let outcomes = try ShardResult.merged(results)
    for outcome in outcomes { try printer.report(outcome) }
    try printer.summarize(outcomes, isCheck: results.first?.result.check ?? true, time: nil)
  }
}
