import Plotting

/// What draws figures from commands: the program, as the gallery sees it.
package protocol FigureProgram: Sendable {
  /// The command that lock files remember: without what says where and how the figure is written.
  func command(_ arguments: [String]) -> String
  /// Understands a command without computing anything.
  func request(_ arguments: [String]) throws(FigureFailure) -> FigureRequest
  /// Runs work in which input files are relative to a folder, and says which it has read.
  func reading<Result>(in folder: String, _ work: () throws(FigureFailure) -> Result)
    throws(FigureFailure) -> (Result, files: [String])
  /// A file's content.
  func read(_ path: String) throws(FigureFailure) -> [UInt8]
  /// What tells this build of the program from others.
  var fingerprint: String { get }
}

/// Why a figure cannot be drawn, in one line.
package struct FigureFailure: Error, Equatable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}

/// A command that has been understood.
package struct FigureRequest {
  /// A PNG's pixels per CSS pixel.
  package var scale: Double
  /// Whether characters that no font has are an error.
  package var needsAllGlyphs: Bool
  /// Computes the figure.
  package var figure: () throws(FigureFailure) -> Figure

  package init(
    scale: Double, needsAllGlyphs: Bool, figure: @escaping () throws(FigureFailure) -> Figure
  ) {
    self.scale = scale
    self.needsAllGlyphs = needsAllGlyphs
    self.figure = figure
  }
}
