/// Three or more backticks, tildes or colons that begin a block.
struct Fence: Equatable {
  /// The character that it is made of.
  let mark: Character
  /// How many there are.
  let count: Int
  /// What follows in the line.
  let info: String

  /// The fence that a line begins; nil if it begins none.
  init?(_ line: Line) {
    guard line.indent < 4, let mark = line.text.first, "`~:".contains(mark) else { return nil }
    count = line.text.prefix { $0 == mark }.count
    info = String(line.text.dropFirst(count)).trimmed
    self.mark = mark
    // Backticks in the rest make it a line with code in it; colons are a fence only where they name something.
    guard count >= 3, mark != "`" || !info.contains("`"), mark != ":" || info.hasPrefix("{") else {
      return nil
    }
    // The pictures of Markdown in colons are found by their line; what they hold is Markdown.
    if mark == ":" && directive == nil { return nil }
  }

  /// Whether a line ends the block.
  func isClosed(by line: Line) -> Bool {
    let text = line.text.trimmed
    return line.indent < 4 && text.count >= count && text.allSatisfy { $0 == mark }
  }

  /// The name in `{name}`, if there is one.
  var directive: String? {
    guard info.hasPrefix("{"), let end = info.firstIndex(of: "}") else { return nil }
    let name = info[info.index(after: info.startIndex)..<end]
    return name.allSatisfy { $0.isLetter || "-:_".contains($0) } ? String(name) : nil
  }

  /// The path in ```` ```{figure} path ```` and its like.
  var image: String? {
    guard let directive, ["figure", "image"].contains(directive), let end = info.firstIndex(of: "}") else {
      return nil
    }
    let path = String(info[info.index(after: end)...]).trimmed
    return path.isEmpty ? nil : path
  }

  /// Whether the lines inside are Markdown and not code: those of MyST's admonitions and the like.
  var holdsMarkdown: Bool {
    if mark == ":" { return true }
    guard let directive else { return false }
    return Self.admonitions.contains(directive)
  }

  private static let admonitions: Set<String> = [
    "admonition", "attention", "aside", "caution", "card", "danger", "dropdown", "error", "exercise", "grid",
    "grid-item", "grid-item-card", "hint", "important", "margin", "note", "seealso", "sidebar", "solution",
    "tab-item", "tab-set", "tip", "topic", "warning",
  ]
}
