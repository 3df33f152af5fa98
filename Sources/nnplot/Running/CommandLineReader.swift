import ArgumentParser

/// Finds the command that a command line asks for.
enum CommandLineReader {
  /// The command with its options.
  ///
  /// The root's parser looks at all commands before it goes on with one, which takes longer than many a figure. So a
  /// figure's own parser is asked first. What that does not take, errors and requests for help, is the root's, whose
  /// messages name the whole command.
  static func command(_ arguments: [String]) throws -> any ParsableCommand {
    if let figure = figure(named: arguments.first),
      let command = try? figure.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == figure
    {
      return command
    }
    try CommandNames.check(arguments)
    return try NNPlot.parseAsRoot(arguments)
  }

  /// The command of a figure.
  static func figure(named name: String?) -> (any FigureCommand.Type)? {
    Figures.all.first { $0.name == name }
  }
}
