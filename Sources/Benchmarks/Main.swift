import ArgumentParser
import Foundation

/// Measures our work beside the bare C calls that bound it, in one run.
@main struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measures our work beside the bare C calls that bound it.",
    discussion: """
      Each workload runs once unmeasured, then in turn with its bare calls; times are medians. With --once nothing \
      is measured, for profilers.
      """)

  /// One side of a workload.
  enum Side: String, ExpressibleByArgument { case ours, bare }

  @Option(help: "Workloads whose names match; may be repeated.")
  var only: [String] = []
  @Option(help: "How often each piece is measured.")
  var rounds = 5
  @Flag(help: "Write JSON in place of text.")
  var json = false
  @Flag(help: "Write the workloads' names.")
  var list = false
  @Flag(help: "Tabulate how times grow with sizes, in place of the workloads.")
  var growth = false
  @Option(help: "Run one side once: ours or bare.")
  var once: Side?
  @Option(help: "The program for the workloads that are whole commands. (default: nnplot beside this one)")
  var program: String?

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds is at least 1") }
  }

  func run() throws {
    if list { return Workload.all.forEach { print($0.name) } }
    if growth {
      for growth in Growth.all where chosen(growth.name) { print(try growth.line(rounds: rounds)) }
      return
    }
    let workloads = Workload.all.filter { chosen($0.name) }
    let program = self.program ?? Self.programBeside
    if let once {
      for workload in workloads {
        let pieces = try workload.prepare(program)
        _ = try once == .ours ? pieces.ours() : pieces.bare?()
      }
      return
    }
    var measurements: [Measurement] = []
    for workload in workloads {
      let measurement = try Measurement(of: workload, program: program, rounds: rounds)
      if json { measurements.append(measurement) } else { print(measurement.line) }
    }
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      print(String(decoding: try encoder.encode(measurements), as: UTF8.self))
    }
  }

  private func chosen(_ name: String) -> Bool {
    only.isEmpty || only.contains { unsafe fnmatch($0, name, 0) == 0 }
  }

  /// `nnplot` in the folder of this program.
  private static var programBeside: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(
      "nnplot"
    ).path
  }
}
