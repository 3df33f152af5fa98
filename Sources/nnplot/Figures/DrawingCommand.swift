import ArgumentParser
import Plotting

/// A command that makes a figure: it computes one, or reads it from a file.
protocol DrawingCommand: ParsableCommand {
  /// Where and how the figure is written.
  var output: OutputOptions { get }
  /// The figure with everything that options say of it, but without its command.
  ///
  /// - Parameter report: called now and then during long work with the share that is done and a note.
  func figure(_ report: (@Sendable (Double, String) -> Void)?) throws -> Figure
}
