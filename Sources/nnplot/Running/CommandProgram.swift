import ArgumentParser
import Gallery
import Graphics
import Networks
import Plotting

#if canImport(Darwin)
  import Darwin
#endif

/// The program as the gallery sees it: every command that draws, inside this process.
struct CommandProgram: FigureProgram {
  func command(_ arguments: [String]) -> String { CanonicalCommand.text(arguments) }

  func request(_ arguments: [String]) throws(FigureFailure) -> FigureRequest {
    let command = try Self.naming { try Self.parsed(arguments) }
    return FigureRequest(
      scale: command.output.scale.factor, needsAllGlyphs: command.output.glyphPolicy == .error
    ) { () throws(FigureFailure) -> Figure in
      try Self.naming { try command.figure(nil) }
    }
  }

  func reading<Result>(
    in folder: String, _ work: () throws(FigureFailure) -> Result
  ) throws(FigureFailure) -> (Result, files: [String]) {
    let inputs = InputFolder(folder)
    let result = try Self.naming { try InputFolder.$current.withValue(inputs) { try work() } }
    return (result, inputs.filesRead)
  }

  func read(_ path: String) throws(FigureFailure) -> [UInt8] {
    try Self.naming { try FileContents.read(path) }
  }

  var fingerprint: String { Self.ownFingerprint }

  /// The hash of the program's file: another build may draw other figures.
  private static let ownFingerprint: String = {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _ = unsafe _NSGetExecutablePath(nil, &size)
      var buffer = [CChar](repeating: 0, count: Int(size))
      _ = unsafe _NSGetExecutablePath(&buffer, &size)
      let path = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #else
      let path = "/proc/self/exe"
    #endif
    return (try? FileContents.read(path)).map { "\(Fingerprint($0))" } ?? Version.current
  }()

  private static func parsed(_ arguments: [String]) throws -> any DrawingCommand {
    guard let command = try CommandLineReader.command(arguments) as? any DrawingCommand else {
      throw FigureFailure("'nnplot \(arguments.joined(separator: " "))' draws no figure")
    }
    return command
  }

  /// Runs work whose errors become the line that a user would see.
  private static func naming<Result>(_ work: () throws -> Result) throws(FigureFailure) -> Result {
    do {
      return try work()
    } catch let failure as FigureFailure {
      throw failure
    } catch {
      let failure = Failure(error)
      guard failure.status != .success else {
        throw FigureFailure("the command asks for help, not for a figure")
      }
      let line = failure.message.split(separator: "\n").first ?? ""
      throw FigureFailure(line.hasPrefix("Error: ") ? String(line.dropFirst("Error: ".count)) : String(line))
    }
  }
}
