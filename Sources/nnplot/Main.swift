import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program: parses, runs, and turns every failure into one line and an exit status.
@main
enum Main {
  static func main() {
    Signals.prepare()
    run(Array(CommandLine.arguments.dropFirst()))
    Ending.leave(Failure.Status.success.rawValue)
  }

  /// A function of its own, so that all it holds is released before the program leaves.
  private static func run(_ arguments: [String]) {
    do {
      try ArgumentBytes.check()
      try CommandNames.check(arguments)
      var command = try NNPlot.parseAsRoot(arguments)
      try command.run()
    } catch {
      Failure(error).report()
    }
  }
}
