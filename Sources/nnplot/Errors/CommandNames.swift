import ArgumentParser

/// Answers a misspelt command with the nearest one, which the argument parser itself does not do.
enum CommandNames {
  /// Throws if the first argument looks like a command but is none.
  static func check(_ arguments: [String]) throws {
    guard let name = arguments.first, !name.hasPrefix("-"), name != "help", !known.contains(name) else {
      return
    }
    let hint = NameSuggestion.hint(for: name, among: known)
    throw ValidationError(
      "there is no figure or command '\(name)'\(hint)\nSee 'nnplot list' for all figures.")
  }

  /// All commands.
  static var known: [String] {
    NNPlot.configuration.groupedSubcommands.flatMap(\.subcommands).map { $0.configuration.commandName ?? "" }
  }
}
