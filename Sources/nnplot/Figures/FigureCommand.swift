import ArgumentParser
import Diagrams
import Plotting

/// A command that draws one figure: it maps options to a diagram's parameters, the rest is the same for all.
protocol FigureCommand: ParsableCommand {
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

  func run() throws {
    let targets = try options.output.targets(figure: Drawn.name)
    let diagram = try diagram()
    let progress = ProgressBar(mode: options.run.progress, isQuiet: options.output.quiet)
    let setting = Setting(language: options.language, seed: options.run.seed, report: progress.report)
    var figure = try diagram.figure(setting)
    progress.finish()
    figure.command = CanonicalCommand.text(Array(CommandLine.arguments.dropFirst()))
    figure.version = Version.current
    options.output.apply(to: &figure)
    try FigureWriter(options.output).write(figure, to: targets)
  }
}
