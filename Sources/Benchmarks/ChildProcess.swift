import Foundation

/// Runs other programs and learns how much memory they took.
enum ChildProcess {
  /// Starts a program.
  static func start(_ arguments: [String]) throws -> pid_t {
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    let words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    let variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var process = pid_t()
    let status = unsafe posix_spawn(&process, arguments[0], nil, nil, words, variables)
    guard status == 0 else { throw BenchmarkError(description: "\(arguments[0]) does not start") }
    return process
  }

  /// Waits for a program, or for any that runs; gives its number and the most memory it had, in bytes.
  static func wait(for process: pid_t = -1) throws -> (process: pid_t, peak: Int) {
    var (status, usage) = (Int32(0), rusage())
    let ended = unsafe wait4(process, &status, 0, &usage)
    guard ended > 0, status == 0 else {
      throw BenchmarkError(description: "a program that was started ended with status \(status)")
    }
    #if os(Linux)
      return (ended, usage.ru_maxrss * 1024)
    #else
      return (ended, usage.ru_maxrss)
    #endif
  }

  /// Runs a program to its end; gives the most memory it had, in bytes.
  static func run(_ arguments: [String]) throws -> Int { try wait(for: start(arguments)).peak }
}
