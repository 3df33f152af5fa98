import Testing

@testable import Gallery

/// Which comments are directives, and which image each is for.
@Suite struct DirectiveTests {
  /// `line: words -> image image@theme`, one line per directive.
  private static func found(_ page: String) -> [String] {
    Directive.all(in: Array(page.utf8)).map { directive in
      let images = directive.images.map { $0.path + ($0.theme.map { "@\($0)" } ?? "") }
      let target = images.isEmpty ? "none" : images.joined(separator: " ")
      return "\(directive.line): \(directive.arguments.joined(separator: "|")) -> \(target)"
    }
  }

  @Test(
    "Images after a command",
    arguments: [
      ("<!-- nnplot a -->\n![A](a.svg)", "1: a -> a.svg"),
      ("<!--nnplot a-->\n![A](a.svg)", "1: a -> a.svg"),
      ("text\n<!-- nnplot a b -->\n![A](a.svg)", "2: a|b -> a.svg"),
      ("<!-- nnplot a\n     --b 'c d' -->\n![A](a.svg)", "1: a|--b|c d -> a.svg"),
      ("<!-- nnplot a -->\n\n![A](a.svg)", "1: a -> a.svg"),
      ("<!-- nnplot a -->\n<!-- prettier-ignore -->\n![A](a.svg)", "1: a -> a.svg"),
      ("<!-- nnplot a -->\n![A [b] \\] c](a.svg \"title\")", "1: a -> a.svg"),
      ("<!-- nnplot a -->\n![A](<a b.svg>)", "1: a -> a b.svg"),
      ("<!-- nnplot a -->\n![A](a%20b.svg#gh-light-mode-only)", "1: a -> a b.svg"),
      ("<!-- nnplot a -->\n![A](a_(1).svg)", "1: a -> a_(1).svg"),
      ("<!-- nnplot a -->\n![A](a.svg){#fig-a width=50%}", "1: a -> a.svg"),
      ("<!-- nnplot a -->\n[![A](a.svg)](https://example.org)", "1: a -> a.svg"),
      ("<!-- nnplot a -->\n![A][one]\n\n[one]: a.svg 'A'", "1: a -> a.svg"),
      ("<!-- nnplot a -->\n![One]\n\n[one]: <a b.svg>", "1: a -> a b.svg"),
      ("<!-- nnplot a -->\n<img src=\"a.svg\" alt='x'>", "1: a -> a.svg"),
      ("<!-- nnplot a --><img alt=\"a > b\" width=300 src=a.svg>", "1: a -> a.svg"),
      ("<!-- nnplot a -->\n<p align=\"center\">\n  <img\n    src='a&amp;b.svg'/>\n</p>", "1: a -> a&b.svg"),
      ("- item\n\n  <!-- nnplot a -->\n  ![A](a.svg)", "3: a -> a.svg"),
      ("1. item\n   <!-- nnplot a -->\n   ![A](a.svg)", "2: a -> a.svg"),
      ("- a\n  - b\n\n    <!-- nnplot a -->\n    ![A](a.svg)", "4: a -> a.svg"),
      ("> <!-- nnplot a -->\n> ![A](a.svg)", "1: a -> a.svg"),
      ("> - x\n>   <!-- nnplot a\n>   --b -->\n>   ![A](a.svg)", "2: a|--b -> a.svg"),
      ("   <!-- nnplot a -->\n   ![A](a.svg)", "1: a -> a.svg"),
      ("<p align=center>\n    <!-- nnplot a -->\n    <img src=a.svg>\n</p>", "2: a -> a.svg"),
      ("<div><!-- nnplot a --><img src=a.svg></div>", "1: a -> a.svg"),
      ("<div>\n```\n<!-- nnplot a --><img src=a.svg>\n```\n</div>", "3: a -> a.svg"),
      ("title\n---\n<!-- nnplot a -->\n![A](a.svg)", "3: a -> a.svg"),
      ("<figure>\n<!-- nnplot a -->\n<img src=a.svg>\n</figure>", "2: a -> a.svg"),
      ("```\ncode\n```\n<!-- nnplot a -->\n![A](a.svg)", "4: a -> a.svg"),
      ("---\ntitle: x\n---\n<!-- nnplot a -->\n![A](a.svg)", "4: a -> a.svg"),
      ("---\n\n<!-- nnplot a -->\n![A](a.svg)\n\n---", "3: a -> a.svg"),
      ("# Title\n<!-- nnplot a -->\n![A](a.svg)", "2: a -> a.svg"),
      ("<!-- nnplot a -->\n:::{figure} a.svg\nCaption\n:::", "1: a -> a.svg"),
      ("<!-- nnplot a -->\n```{figure} a.svg\n:name: x\n```", "1: a -> a.svg"),
      ("<!-- nnplot a -->\n```{image} img/a.png\n```", "1: a -> img/a.png"),
      ("```{note}\n<!-- nnplot a -->\n![A](a.svg)\n```", "2: a -> a.svg"),
      ("::: {#fig-x layout-ncol=2}\n<!-- nnplot a -->\n![A](a.svg)\n:::", "2: a -> a.svg"),
      ("<!-- nnplot a -->\n::: {#fig-x}\n![A](a.svg)\n:::", "1: a -> a.svg"),
      ("<script>\nx\n</script>\n<!-- nnplot a -->\n![A](a.svg)", "4: a -> a.svg"),
    ])
  func oneImage(page: String, expected: String) {
    #expect(Self.found(page) == [expected])
  }

  @Test func aPictureDrawsBothThemes() {
    let page = """
      <!-- nnplot a -->
      <picture>
        <source media="(prefers-color-scheme: dark)" srcset="a-dark.svg">
        <source media="(prefers-color-scheme:light)" srcset="a.svg 1x">
        <img alt="A" src="a.svg">
      </picture>
      """
    #expect(Self.found(page) == ["1: a -> a.svg a-dark.svg@dark"])
  }

  @Test(
    "Comments that are shown or that are none",
    arguments: [
      "```\n<!-- nnplot a -->\n![A](a.svg)\n```", "~~~~ md\n~~~\n<!-- nnplot a -->\n![A](a.svg)\n~~~~",
      "```md\n<!-- nnplot a -->\n![A](a.svg)", "    <!-- nnplot a -->\n    ![A](a.svg)",
      "\t<!-- nnplot a -->\n\t![A](a.svg)", "- item\n\n      <!-- nnplot a -->\n      ![A](a.svg)",
      "-     <!-- nnplot a -->\n      ![A](a.svg)", "> ```\n> <!-- nnplot a -->\n> ![A](a.svg)\n> ```",
      "`<!-- nnplot a -->`\n![A](a.svg)", "<!-- nnplots a -->\n![A](a.svg)",
      "<!-- see nnplot a -->\n![A](a.svg)", "<!--\n<!-- nnplot a -->\n![A](a.svg)",
      "text <!-- later:\n<!-- nnplot a -->\n![A](a.svg)",
      "<script>\n<!-- nnplot a -->\n![A](a.svg)\n</script>",
      "<pre><code>\n<!-- nnplot a -->\n![A](a.svg)\n</code></pre>",
      "```{python}\n<!-- nnplot a -->\n![A](a.svg)\n```",
      "```{code-block} md\n<!-- nnplot a -->\n![A](a.svg)\n```",
      "---\ntitle: x\nnote: |\n  <!-- nnplot a -->\n---\n",
      "- item\n# Head\n    <!-- nnplot a -->\n    ![A](a.svg)",
      "title\n---\n    <!-- nnplot a -->\n    ![A](a.svg)",
      "1. x\n\n       <!-- nnplot a -->\n       ![A](a.svg)",
    ])
  func noDirective(page: String) {
    #expect(Self.found(page) == [])
  }

  @Test(
    "Commands without an image",
    arguments: [
      ("<!-- nnplot a -->", "1: a -> none"), ("<!-- nnplot a -->\ntext", "1: a -> none"),
      ("<!-- nnplot a -->\n[A](a.svg)", "1: a -> none"),
      ("<!-- nnplot a -->\n```\n![A](a.svg)\n```", "1: a -> none"),
      ("<!-- nnplot a -->\n<p>\n\n![A](a.svg)", "1: a -> none"),
    ])
  func noImage(page: String, expected: String) {
    #expect(Self.found(page) == [expected])
    #expect(
      Directive.all(in: Array(page.utf8)).first?.problem
        == "no image follows the command; it belongs on the line before one")
  }

  @Test func theNextCommandKeepsItsImage() {
    let page = "<!-- nnplot a -->\n<!-- nnplot b -->\n![B](b.svg)"
    #expect(Self.found(page) == ["1: a -> none", "2: b -> b.svg"])
  }

  @Test("Ends of lines and a byte order mark", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    let page = ["\u{FEFF}<!-- nnplot a -->", "![A](a.svg)", "", "<!-- nnplot b", "-->", "![B](b.svg)"]
    #expect(Self.found(page.joined(separator: end)) == ["1: a -> a.svg", "4: b -> b.svg"])
  }

  @Test func manyDirectivesKeepTheirLines() {
    let page = (1...500).map { "## \($0)\n<!-- nnplot a --n \($0) -->\n![A](\($0).svg)\n" }.joined(
      separator: "\n")
    let expected = (1...500).map { "\(4 * $0 - 2): a|--n|\($0) -> \($0).svg" }
    #expect(Self.found(page) == expected)
  }

  @Test("Bytes that are no UTF-8 are refused in a command or a path, and passed over elsewhere")
  func otherEncodings() {
    func problems(_ parts: [[UInt8]]) -> [String?] {
      Directive.all(in: parts.joined(separator: [0xE9]).map { $0 }).map(\.problem)
    }
    let refusal = "the command or the image's path is no UTF-8; save the page as UTF-8"
    #expect(problems([Array("<!-- nnplot a".utf8), Array(" -->\n![A](a.svg)".utf8)]) == [refusal])
    #expect(problems([Array("<!-- nnplot a -->\n![A](a".utf8), Array(".svg)".utf8)]) == [refusal])
    #expect(problems([Array("caf".utf8), Array("\n<!-- nnplot a -->\n![A](a.svg)".utf8)]) == [nil])
    #expect(Directive.all(in: Array("<!-- nnplot a \u{FFFD} -->\n![A](a.svg)".utf8)).first?.problem == nil)
  }
}
