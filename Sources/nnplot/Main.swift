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
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      try ArgumentBytes.check()
      try CommandNames.check(arguments)
      var command = try NNPlot.parseAsRoot(arguments)
      try command.run()
    } catch {
      Failure(error).report()
    }
    Ending.leave(Failure.Status.success.rawValue)
  }
}
