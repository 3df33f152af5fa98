import Foundation
import Gallery
import Plotting
import Synchronization

/// A program whose figures tests make up; the name of the figure is the first word of the command.
final class FakeProgram: FigureProgram {
  private let draw: @Sendable ([String]) throws -> Figure
  private let count = Mutex(0)
  let fingerprint: String

  init(fingerprint: String = "1", _ draw: @escaping @Sendable ([String]) throws -> Figure) {
    self.fingerprint = fingerprint
    self.draw = draw
  }

  /// How many figures have been computed.
  var computed: Int { count.withLock { $0 } }

  func command(_ arguments: [String]) -> String { "nnplot \(arguments.joined(separator: " "))" }

  func request(_ arguments: [String]) throws(FigureFailure) -> FigureRequest {
    FigureRequest(scale: 1, needsAllGlyphs: false) { () throws(FigureFailure) -> Figure in
      self.count.withLock { $0 += 1 }
      do { return try self.draw(arguments) } catch { throw FigureFailure("\(error)") }
    }
  }

  func reading<Result>(
    in folder: String, _ work: () throws(FigureFailure) -> Result
  ) throws(FigureFailure) -> (Result, files: [String]) {
    (try work(), [])
  }

  func read(_ path: String) throws(FigureFailure) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw FigureFailure("cannot read \(path)")
    }
    return [UInt8](data)
  }
}
