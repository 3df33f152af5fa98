/// In what two commands differ.
enum CommandChange {
  /// A sentence such as `the command now says --learning-rate 0.0315 instead of --learning-rate 0.03`.
  static func sentence(from old: String, to new: String) -> String {
    let (before, after) = (options(old), options(new))
    let lost = before.filter { !after.contains($0) }
    let gained = after.filter { !before.contains($0) }
    let said = gained.joined(separator: " ")
    let drawn = lost.joined(separator: " ")
    if lost.isEmpty && gained.isEmpty {
      return "the command now says '\(new)' and was drawn with '\(old)'"
    }
    if lost.isEmpty { return "the command now says \(said), without which it was drawn" }
    if gained.isEmpty { return "the command no longer says \(drawn), with which it was drawn" }
    return "the command now says \(said) instead of \(drawn), with which it was drawn"
  }

  /// The words with the values behind the options that they belong to.
  private static func options(_ command: String) -> [String] {
    let words = (try? ShellWords.split(command)) ?? [command]
    var options: [String] = []
    for word in words.dropFirst() {
      let isOption = word.hasPrefix("-") && Double(word.prefix { $0 != ":" && $0 != "," }) == nil
      let belongs = options.last?.hasPrefix("-") == true && options.last?.contains(" ") == false
      if !isOption, belongs { options[options.count - 1] += " \(word)" } else { options.append(word) }
    }
    return options
  }
}
