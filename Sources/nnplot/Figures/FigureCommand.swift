import ArgumentParser
import Diagrams
import Plotting

/// A command that draws one figure: it maps options to a diagram's parameters, the rest is the same for all.
protocol FigureCommand: DrawingCommand {
  associatedtype Drawn: Diagram
  /// What the figure shows without options, where shared options leave that to the figure.
  static var defaults: String { get }
  /// The options that every figure takes.
  var options: FigureOptions { get }
  /// The diagram with the parameters of the command line.
  func diagram() throws -> Drawn
}

extension FigureCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Drawn.name, abstract: "Draws \(Drawn.summary).", discussion: defaults)
  }

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
    let targets = try output.targets(figure: Drawn.name)
    try MemoryRoom.check()
    let progress = ProgressBar(mode: options.run.progress, isQuiet: output.quiet)
    var figure = try figure(progress.report)
    progress.finish()
    figure.command = CanonicalCommand.text(Array(CommandLine.arguments.dropFirst()))
    try FigureWriter(output).write(figure, to: targets)
  }
}
