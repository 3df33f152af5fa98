/// Lines of HTML between those of Markdown (CommonMark 0.31, section 4.6).
enum HTMLBlock {
  /// What ends the raw text that a line begins; nil if it begins none.
  static func rawEnd(of text: String) -> String? {
    guard let name = name(of: text), !text.hasPrefix("</"), raw.contains(name) else { return nil }
    return "</\(name)>"
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
