import Foundation
import TestSupport
import Testing

/// Every piece of Swift that the documentation shows stands, word for word, in a file that is compiled.
@Suite struct ArticleTests {
  /// A block of code between fences.
  struct Block {
    var file: String
    var line: Int
    var language: String
    var lines: [String]
  }

  /// The articles of the catalogs, and the README.
  static func articles() throws -> [String] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Repository.path("Sources"))
    return ["README.md"]
      + files.filter { $0.contains(".docc/") && $0.hasSuffix(".md") }.map { "Sources/\($0)" }
      .sorted()
  }

  @Test(
    "A module of libraries has an article of its name",
    arguments: [
      "Graphics", "Plotting", "Rendering", "Networks", "Diagrams", "Gallery",
    ])
  func everyModuleHasAnArticle(module: String) throws {
    let title = try Repository.lines(of: "Sources/\(module)/\(module).docc/\(module).md").first
    #expect(title == "# ``\(module)``")
  }

  @Test func codeOfArticlesIsCompiled() throws {
    let compiled = try CompiledText.all()
    var count = 0
    for article in try Self.articles() {
      for block in Self.blocks(of: article, lines: try Repository.lines(of: article)) {
        #expect(!block.language.isEmpty, "\(article):\(block.line): the block names no language")
        guard block.language == "swift" else { continue }
        count += 1
        let text = CompiledText(block.lines)
        #expect(
          compiled.contains { $0.holds(text) }, "\(article):\(block.line) is not in Tests/DocumentationTests")
      }
    }
    #expect(count > 20)
  }

  @Test func codeOfDocCommentsIsCompiled() throws {
    let compiled = try CompiledText.all()
    var count = 0
    for file in try Repository.swiftFiles(in: "Sources") {
      let comments = try Repository.lines(of: file).map { line in
        let text = line.drop { $0 == " " }
        return text.hasPrefix("/// ") ? String(text.dropFirst(4)) : ""
      }
      for block in Self.blocks(of: file, lines: comments) where block.language == "swift" {
        count += 1
        let text = CompiledText(block.lines)
        #expect(
          compiled.contains { $0.holds(text) }, "\(file):\(block.line) is not in Tests/DocumentationTests")
      }
    }
    #expect(count > 0)
  }

  @Test func otherCodeIsFound() {
    let file = CompiledText(["import Plotting", "let a = [1, 2]", "let b = a"])
    #expect(file.holds(CompiledText(["import Plotting", "", "let a = [", "  1, 2", "]"])))
    #expect(!file.holds(CompiledText(["let a = [1, 3]"])))
    #expect(!file.holds(CompiledText(["import Networks", "let b = a"])))
    #expect(!file.holds(CompiledText([])))
  }

  private static func blocks(of file: String, lines: [String]) -> [Block] {
    var blocks: [Block] = []
    var open: Block?
    for (index, line) in lines.enumerated() {
      if let block = open {
        if line == "```" {
          blocks.append(block)
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        open = Block(file: file, line: index + 1, language: String(line.dropFirst(3)), lines: [])
      }
    }
    #expect(open == nil, "\(file): a block is not closed")
    return blocks
  }
}

/// Code without its spaces and lines, and what it imports.
private struct CompiledText {
  let imports: Set<String>
  let code: String

  init(_ lines: [String]) {
    let isImport = { (line: String) in line.hasPrefix("import ") || line.hasPrefix("@testable import ") }
    imports = Set(lines.filter(isImport).compactMap { $0.split(separator: " ").last.map(String.init) })
    code = String(lines.filter { !isImport($0) }.joined(separator: "\n").filter { !$0.isWhitespace })
  }

  func holds(_ other: CompiledText) -> Bool {
    !other.code.isEmpty && other.imports.isSubset(of: imports) && code.contains(other.code)
  }

  static func all() throws -> [CompiledText] {
    try Repository.swiftFiles(in: "Tests/DocumentationTests").map {
      CompiledText(try Repository.lines(of: $0))
    }
  }
}
