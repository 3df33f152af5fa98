import ArgumentParser
import Networks
import Rendering

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
    BLAS.startWithoutThreads()
    Signals.prepare()
    run(Array(CommandLine.arguments.dropFirst()))
    Ending.leave(Failure.Status.success.rawValue)
  }

  /// A function of its own, so that all it holds is released before the program leaves.
  private static func run(_ arguments: [String]) {
    do {
      try ArgumentBytes.check()
      if CommandLineReader.figure(named: arguments.first) != nil { MeasurerPool.beginLookup() }
      var command = try CommandLineReader.command(arguments)
      try command.run()
    } catch {
      Failure(error).report()
    }
  }
}
