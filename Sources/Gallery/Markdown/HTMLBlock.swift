/// Lines of HTML between those of Markdown (CommonMark 0.31, section 4.6).
enum HTMLBlock {
  /// Whether a line begins text that is not read as Markdown, not even after a blank line.
  static func beginsRaw(with text: String) -> Bool {
    guard let name = name(of: text) else { return false }
    return !text.hasPrefix("</") && raw.contains(name)
  }

  /// Whether such text ends in a line: any of the elements may be closed.
  static func endsRaw(_ text: String) -> Bool {
    let small = text.lowercased()
    return raw.contains { small.range(of: "</\($0)>") != nil }
  }

  /// Whether a line begins a block that goes on to the next blank line.
  static func begins(with text: String, inParagraph: Bool) -> Bool {
    guard let name = name(of: text) else { return false }
    if blocks.contains(name) { return true }
    return !inParagraph && !(raw.contains(name) && !text.hasPrefix("</")) && isOneTag(text)
  }

  private static let raw: Set<String> = ["script", "style", "pre", "textarea"]
  private static let blocks: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col",
    "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe",
    "legend",
    "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param",
    "search",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]

  /// The element of the tag that a line begins with, in small letters.
  private static func name(of text: String) -> String? {
    guard text.hasPrefix("<") else { return nil }
    let rest = text.dropFirst(text.hasPrefix("</") ? 2 : 1)
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    let next = rest.dropFirst(name.count).first
    guard name.first?.isLetter == true, next == nil || next == " " || next == ">" || next == "/" else {
      return nil
    }
    return name.lowercased()
  }

  /// Whether a line holds a tag and nothing else.
  private static func isOneTag(_ text: String) -> Bool {
    let trimmed = text.trimmed
    if trimmed.hasPrefix("</") { return trimmed.hasSuffix(">") && !trimmed.dropLast().contains(">") }
    return HTMLTag.length(trimmed) == trimmed.count
  }
}
