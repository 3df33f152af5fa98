/// Puts each command together with the image after it.
struct DirectiveReader {
  private let events: [(line: Int, event: PageScanner.Event)]
  private let definitions: [String: String]

  init(lines: [String]) {
    events = PageScanner.events(of: lines)
    var definitions: [String: String] = [:]
    for case .content(let text) in events.map(\.event) {
      if let (name, address) = MarkdownImage.definition(text), definitions[name] == nil {
        definitions[name] = address
      }
    }
    self.definitions = definitions
  }

  func directives() -> [Directive] {
    events.indices.compactMap { index in
      guard case .comment(let text, let rest) = events[index].event, let command = Self.command(in: text)
      else {
        return nil
      }
      return directive(command, line: events[index].line, rest: rest, after: index)
    }
  }

  /// What follows `nnplot` in a comment; nil if it begins with another word.
  private static func command(in comment: String) -> String? {
    let text = comment.trimmed
    guard text.hasPrefix("nnplot") else { return nil }
    let rest = text.dropFirst("nnplot".count)
    return rest.first.map(\.isWhitespace) ?? true ? String(rest) : nil
  }

  private func directive(_ command: String, line: Int, rest: String, after index: Int) -> Directive {
    var directive = Directive(line: line, arguments: [], images: [])
    do {
      directive.arguments = try ShellWords.split(command)
    } catch {
      directive.problem = error.description
    }
    if let image = image(after: index, rest: rest) {
      directive.images = image.variants.map { Directive.Image(path: $0.path, theme: $0.theme) }
    } else if directive.problem == nil {
      directive.problem = "no image follows the command; it belongs on the line before one"
    }
    return directive
  }

  /// The image in the rest of the comment's last line or in the next lines that are not blank.
  private func image(after index: Int, rest: String) -> ImageReference? {
    var text = rest
    if let image = ImageReference(in: text, definitions: definitions) { return image }
    for (_, event) in events[(index + 1)...] {
      switch event {
      case .blank:
        if !text.trimmed.isEmpty { return nil }
      case .fence(let fence):
        return fence.image.map(ImageReference.init)
      case .comment(let other, _):
        if Self.command(in: other) != nil { return nil }
      case .code: return nil
      case .content(let line):
        text += "\n" + line
        if let image = ImageReference(in: text, definitions: definitions) { return image }
        // Elements around an image, or a Quarto division, may take lines of their own.
        guard text.trimmed.first == "<" || text.trimmed.hasPrefix(":::") else { return nil }
      }
    }
    return nil
  }
}
