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
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      try ArgumentBytes.check()
      if CommandLineReader.figure(named: arguments.first) != nil { MeasurerPool.beginLookup() }
      var command = try CommandLineReader.command(arguments)
      try command.run()
    } catch {
      Failure(error).report()
    }
    Ending.leave(Failure.Status.success.rawValue)
  }
}
