import ArgumentParser
import Gallery
import Networks

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
    if pages.isEmpty { throw ValidationError("name the Markdown files whose figures are meant") }
  }

  func run() throws {
    for page in pages { _ = try FileContents.read(page) }
    let program = CommandProgram()
    let list = try JobList(pages: pages, program: program, allowsOutside: options.allowOutside)
    let jobs = list.selected(only: options.only.map(Glob.init), shard: options.shard)
    if !options.only.isEmpty, list.selected(only: options.only.map(Glob.init), shard: nil).isEmpty {
      let names = options.only.joined(separator: "', '")
      throw RegenerationError(.usage, "--only: none of the \(list.jobs.count) figures fits '\(names)'")
    }
    let bar = ProgressBar(mode: progress, isQuiet: quiet)
    let printer = OutcomePrinter(isQuiet: quiet, bar: bar)
    let run = Regeneration(jobs, settings: options.settings, program: program)
    let clock = ContinuousClock()
    let start = clock.now
    let outcomes = try Waiting.result {
      try await run.run(finished: { bar.report?($0, $1) }, report: printer.report)
    }
    bar.finish()
    try printer.summarize(outcomes, isCheck: options.check, time: clock.now - start)
  }
}
