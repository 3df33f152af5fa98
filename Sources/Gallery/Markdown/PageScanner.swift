/// Reads a page of Markdown line by line, as far as one must to know comments from code.
///
/// The blocks are CommonMark's: quotes and lists may hold anything, fences and indented lines are code, `<script>`,
/// `<style>`, `<pre>` and `<textarea>` go on to their end. MyST's admonitions in fences hold Markdown.
struct PageScanner {
  /// What a line is, without the marks of quotes and lists before it.
  enum Event: Equatable {
    /// Nothing but spaces.
    case blank
    /// Shown as it stands.
    case code
    /// The first line of a fence.
    case fence(Fence)
    /// Anything that is read as Markdown or HTML.
    case content(String)
    /// A comment that begins a line, from its first line on, and what follows it in its last.
    case comment(String, rest: String)
  }

  private var containers: [Container] = []
  private var leaf = Leaf.none
  private var number = 0
  /// The lines with something of interest, and where they begin, counted from 1.
  private var events: [(line: Int, event: Event)] = []

  /// The lines of a page.
  static func events(of lines: [String]) -> [(line: Int, event: Event)] {
    var scanner = PageScanner()
    for line in lines.dropFirst(frontMatterCount(of: lines)) { scanner.read(line) }
    let skipped = frontMatterCount(of: lines)
    return scanner.events.map { ($0.line + skipped, $0.event) }
  }

  /// Lines of settings at the top, between `---` and `---`; a rule at the top is followed by no `key:`.
  private static func frontMatterCount(of lines: [String]) -> Int {
    guard lines.count > 2, lines[0].trimmed == "---", lines[1].contains(":"), lines[1].first != "<",
      let end = lines.dropFirst().firstIndex(where: { ["---", "..."].contains($0.trimmed) })
    else { return 0 }
    return end + 1
  }

  private mutating func read(_ raw: String) {
    number += 1
    var line = Line(raw)
    if readInside(&line) { return }
    let matched = line.enter(containers)
    if closesFencedContainer(line, matched: matched) { return }
    if matched == containers.count {
      if continueLeaf(line) { return }
    } else if leaf.isClosedWithContainer {
      leaf = .none
    }
    open(line, matched: matched)
  }

  /// Goes on with a comment, which ends only at its end, whatever marks its lines begin with.
  private mutating func readInside(_ line: inout Line) -> Bool {
    guard case .comment(let first, let text, let block) = leaf else { return false }
    var inner = line
    _ = inner.enter(containers)
    if let end = inner.text.end(of: "-->") {
      leaf = block.leaf
      let rest = String(inner.text[end...])
      events.append((first, .comment(text + "\n" + inner.text[..<end].dropLast(3), rest: rest)))
    } else {
      leaf = .comment(first: first, text: text + "\n" + inner.text, in: block)
    }
    return true
  }

  /// Goes on with code or raw HTML.
  private mutating func continueLeaf(_ line: Line) -> Bool {
    switch leaf {
    case .fence(let fence):
      if fence.isClosed(by: line) { leaf = .none }
      events.append((number, .code))
      return true
    case .raw:
      if HTMLBlock.endsRaw(line.text) { leaf = .none }
      events.append((number, .code))
      return true
    case .inlineComment where !line.isBlank:
      if line.text.end(of: "-->") != nil { leaf = .paragraph }
      events.append((number, .code))
      return true
    case .html where !line.isBlank:
      readHTML(line.text)
      return true
    case .none, .paragraph, .html, .comment, .inlineComment: return false
    }
  }

  private mutating func closesFencedContainer(_ line: Line, matched: Int) -> Bool {
    let open = containers.prefix(matched).lastIndex { container in
      if case .fence(let fence) = container { fence.isClosed(by: line) } else { false }
    }
    guard let open, !leaf.isFence else { return false }
    containers.removeSubrange(open...)
    leaf = .none
    events.append((number, .blank))
    return true
  }

  /// Begins what the line begins.
  private mutating func open(_ given: Line, matched: Int) {
    var line = given
    var kept = Array(containers.prefix(matched))
    let inParagraph = leaf == .paragraph
    var opened = false
    while let container = line.opensContainer(inParagraph: inParagraph && !opened) {
      kept.append(container)
      opened = true
    }
    if line.isBlank {
      (containers, leaf) = (kept, .none)
      events.append((number, .blank))
      return
    }
    let continues = inParagraph && !opened
    if line.indent >= 4, !continues {
      (containers, leaf) = (kept, .none)
      events.append((number, .code))
      return
    }
    if let fence = Fence(line) {
      containers = kept
      begin(fence)
    } else if line.text.hasPrefix("<!--") {
      // Deep inside, the line only goes on with a paragraph.
      if line.indent < 4 || !continues { containers = kept }
      beginComment(line.text, in: line.indent >= 4 ? .paragraph : .page)
    } else if line.indent < 4, HTMLBlock.beginsRaw(with: line.text) {
      containers = kept
      leaf = HTMLBlock.endsRaw(line.text) ? .none : .raw
      events.append((number, .code))
    } else if line.indent < 4, HTMLBlock.begins(with: line.text, inParagraph: continues) {
      containers = kept
      leaf = .html
      readHTML(line.text)
    } else if line.isRule || line.isHeading || (continues && line.isUnderline) {
      containers = kept
      leaf = .none
      events.append((number, .content(line.text)))
    } else {
      // A line that only misses the marks before it still belongs to the paragraph.
      if !continues { containers = kept }
      leaf = line.leavesCommentOpen ? .inlineComment : .paragraph
      events.append((number, .content(line.text)))
    }
  }

  private mutating func begin(_ fence: Fence) {
    if fence.holdsMarkdown {
      containers.append(.fence(fence))
      leaf = .none
    } else {
      leaf = .fence(fence)
    }
    events.append((number, .fence(fence)))
  }

  /// Reads a line of HTML, in which a comment may begin anywhere.
  private mutating func readHTML(_ text: String) {
    guard let start = text.range(of: "<!--") else {
      events.append((number, .content(text)))
      return
    }
    if start.lowerBound != text.startIndex {
      events.append((number, .content(String(text[..<start.lowerBound]))))
    }
    beginComment(String(text[start.lowerBound...]), in: .html)
  }

  private mutating func beginComment(_ text: String, in block: CommentPlace) {
    let inside = String(text.dropFirst(4))
    guard let end = inside.end(of: "-->") else {
      leaf = .comment(first: number, text: inside, in: block)
      return
    }
    leaf = block.leaf
    events.append(
      (number, .comment(String(inside[..<end].dropLast(3)), rest: String(inside[end...]))))
  }
}

extension PageScanner {
  /// What other blocks stand in.
  enum Container: Equatable {
    /// Lines that begin with `>`.
    case quote
    /// Lines that are indented by so many columns.
    case item(indent: Int)
    /// Lines up to the end of a fence.
    case fence(Fence)
  }

  /// The innermost block that is open.
  private enum Leaf: Equatable {
    case none, paragraph, html, raw, inlineComment
    case fence(Fence)
    case comment(first: Int, text: String, in: CommentPlace)

    var isFence: Bool { if case .fence = self { true } else { false } }
    var isClosedWithContainer: Bool { self != .paragraph }
  }

  /// What goes on after a comment.
  private enum CommentPlace {
    case page, paragraph, html

    var leaf: Leaf {
      switch self {
      case .page: .none
      case .paragraph: .paragraph
      case .html: .html
      }
    }
  }
}
