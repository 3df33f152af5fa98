import ArgumentParser
import Diagrams
import Graphics
import Plotting
import Rendering

/// A command that draws one figure: it maps options to a diagram's parameters, the rest is the same for all.
protocol FigureCommand: DrawingCommand {
  associatedtype Drawn: Diagram
  /// The command's name, which is the figure's.
  static var name: String { get }
  /// What the figure shows without options, where shared options leave that to the figure.
  static var defaults: String { get }
  /// The options that every figure takes.
  var options: FigureOptions { get }
  /// The diagram with the parameters of the command line.
  func diagram() throws -> Drawn
}

extension FigureCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: name, abstract: "Draws \(Drawn.summary).", discussion: defaults)
  }

  static var name: String { Drawn.name }

  static var defaults: String { "" }

  var output: OutputOptions { options.output }

  func figure(_ report: (@Sendable (Double, String) -> Void)?) throws -> Figure {
    let setting = Setting(language: options.language, seed: options.run.seed, report: report)
    var figure = try diagram().figure(setting)
    figure.version = Version.current
    output.apply(to: &figure)
    return figure
  }

  func run() throws {
    let targets = try output.targets(figure: Self.name)
    try MemoryRoom.check()
    if targets.contains(where: { $0.format != .json }) {
      MeasurerPool.prepare(FontChoice(preferring: output.font, language: options.language.rawValue))
    }
    let progress = ProgressBar(mode: options.run.progress, isQuiet: output.quiet)
    var figure = try figure(progress.report)
    progress.finish()
    figure.command = CanonicalCommand.text(Array(CommandLine.arguments.dropFirst()))
    try FigureWriter(output).write(figure, to: targets)
  }
}
