import Foundation
import Testing

/// The built program, run as users run it.
enum Program {
  /// What a run left behind.
  struct Run: Sendable {
    /// The exit status; minus the signal's number if one killed the program.
    var status: Int32
    var output: Data
    var errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    /// The first line on standard error.
    var message: String { errors.split(separator: "\n").first.map(String.init) ?? "" }
  }

  /// A program that may still be running.
  struct Started: Sendable {
    let process: Process
    let capture: TemporaryFolder
    let ended: Task<Int32, Never>

    /// What has been written to standard error so far.
    var errors: String { String(decoding: (try? capture.bytes(of: "stderr")) ?? Data(), as: UTF8.self) }

    func finish() async throws -> Run {
      let status = await ended.value
      return Run(status: status, output: try capture.bytes(of: "stdout"), errors: errors)
    }
  }

  /// The variable `NNPLOT_BINARY`, else what lies beside the running tests.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["NNPLOT_BINARY"] { return named }
    let bundles = Bundle.allBundles.map(\.bundlePath).filter { $0.hasSuffix(".xctest") }
    let tests = bundles.first ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("nnplot").path
  }()

  /// Runs the program and waits for its end.
  ///
  /// - Parameters:
  ///   - line: arguments with spaces between them.
  ///   - further: arguments that stay as they are.
  ///   - environment: variables beside `HOME` and `PATH`.
  static func run(
    _ line: String, _ further: String..., in folder: TemporaryFolder, environment: [String: String] = [:]
  ) async throws -> Run {
    let arguments = line.split(separator: " ").map(String.init) + further
    return try await start(path, arguments, in: folder, environment: environment).finish()
  }

  /// Runs a line of bash in which `"$nnplot"` is the program.
  static func shell(_ script: String, in folder: TemporaryFolder) async throws -> Run {
    try await start("/bin/bash", ["-c", script], in: folder, environment: ["nnplot": path]).finish()
  }

  /// Starts the program without waiting.
  static func start(_ line: String, in folder: TemporaryFolder) throws -> Started {
    try start(path, line.split(separator: " ").map(String.init), in: folder, environment: [:])
  }

  private static func start(
    _ path: String, _ arguments: [String], in folder: TemporaryFolder, environment: [String: String]
  ) throws -> Started {
    let capture = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = surroundings.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try capture.writing("stdout")
    process.standardError = try capture.writing("stderr")
    let (ends, continuation) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = { process in
      let killed = process.terminationReason == .uncaughtSignal
      continuation.yield(killed ? -process.terminationStatus : process.terminationStatus)
      continuation.finish()
    }
    try process.run()
    let ended = Task {
      for await status in ends { return status }
      return Int32.min
    }
    return Started(process: process, capture: capture, ended: ended)
  }

  /// The same for every run, wherever the tests run: neither `CI` nor a locale.
  private static let surroundings = ProcessInfo.processInfo.environment.filter {
    ["HOME", "PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"].contains($0.key)
  }
}
