import Foundation
import Gallery
import Testing

/// Which images pages declare, and what stands against drawing them.
@Suite struct JobListTests {
  private static let program = FakeProgram { _ in try SampleFigure().figure }

  private func list(_ book: Book, allowsOutside: Bool = false) throws -> [Job] {
    try book.list(program: Self.program, allowsOutside: allowsOutside).jobs
  }

  @Test(
    "What cannot be drawn, and why",
    arguments: [
      ("<!-- nnplot a -->\n![A](a.gif)", "the image a.gif must end in .svg, .png or .pdf"),
      (
        "<!-- nnplot a -->\n![A](https://example.org/a.svg)",
        "the image https://example.org/a.svg is no file beside the page"
      ),
      (
        "<!-- nnplot a -->\n![A](../a.svg)",
        "the image ../a.svg lies outside the folder of the page; --allow-outside permits that"
      ),
      (
        "<!-- nnplot a -->\n![A](/tmp/a.svg)",
        "the image /tmp/a.svg lies outside the folder of the page; --allow-outside permits that"
      ),
      (
        "<!-- nnplot a -->\n![A](x/../../a.svg)",
        "the image x/../../a.svg lies outside the folder of the page; --allow-outside permits that"
      ),
      ("<!-- nnplot -->\n![A](a.svg)", "the command names no figure"),
      (
        "<!-- nnplot a -o b.svg -->\n![A](a.svg)",
        "leave out -o: the image after the command says where the figure goes"
      ),
      (
        "<!-- nnplot a -ob.svg -->\n![A](a.svg)",
        "leave out -ob.svg: the image after the command says where the figure goes"
      ),
      ("<!-- nnplot a 'b -->\n![A](a.svg)", "the quotation mark ' in column 4 is not closed"),
      ("<!-- nnplot a -->\ntext", "no image follows the command; it belongs on the line before one"),
    ])
  func problems(page: String, problem: String) throws {
    #expect(try list(Book(page)).map(\.problem) == [problem])
  }

  @Test func outsideIsPermittedOnRequest() throws {
    let book = try Book("<!-- nnplot a -->\n![A](../a.svg)")
    let job = try #require(try list(book, allowsOutside: true).first)
    #expect(job.problem == nil && job.image == (book.folder as NSString).deletingLastPathComponent + "/a.svg")
  }

  @Test func aLinkThatLeadsOutsideIsOutside() throws {
    let book = try Book("<!-- nnplot a -->\n![A](link/a.svg)")
    try FileManager.default.createSymbolicLink(atPath: book.folder + "/link", withDestinationPath: "/tmp")
    #expect(try list(book).first?.problem?.contains("lies outside") == true)
  }

  @Test(arguments: ["/etc/hostname", "/tmp/nowhere/a.svg"])
  func anImageThatIsALinkOutsideIsOutside(target: String) throws {
    let book = try Book("<!-- nnplot a -->\n![A](a.svg)")
    try FileManager.default.createSymbolicLink(
      atPath: book.folder + "/a.svg", withDestinationPath: target)
    #expect(try list(book).first?.problem?.contains("lies outside") == true)
  }

  @Test func aFolderOfLocksThatLiesOutsideIsOutside() throws {
    let book = try Book("<!-- nnplot a -->\n![A](a.svg)")
    try FileManager.default.createSymbolicLink(atPath: book.folder + "/data", withDestinationPath: "/tmp")
    #expect(try list(book).first?.problem?.contains("lies outside") == true)
  }

  @Test("A lock file that is a link is not followed out of the tree", arguments: ["json", "scene"])
  func aLockFileThatIsALinkOutsideIsOutside(kind: String) throws {
    for target in ["/etc/hostname", "/tmp/nowhere/a", "../../elsewhere"] {
      let book = try Book("<!-- nnplot a -->\n![A](a.svg)")
      try FileManager.default.createDirectory(
        atPath: book.folder + "/data", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: book.folder + "/data/a.svg.\(kind)", withDestinationPath: target)
      #expect(try list(book).first?.problem?.contains("a.svg.\(kind) lies outside") == true)
      #expect(try list(book, allowsOutside: true).first?.problem == nil)
    }
  }

  @Test func equalCommandsForOneImageCountOnce() throws {
    let one = "<!-- nnplot a b -->\n![A](a.svg)\n\n"
    #expect(try list(Book(one + one)).count == 1)
    #expect(try list(Book(one + "<!-- nnplot  a  'b' -->\n![A](./x/../a.svg)")).map(\.problem) == [nil])
  }

  @Test func differentCommandsForOneImageAreAnError() throws {
    let book = try Book("<!-- nnplot a -->\n![A](a.svg)\n\n<!-- nnplot b -->\n![A](./a.svg)\n")
    let problems = try list(book).map(\.problem)
    #expect(
      problems == [
        "another command for \(book.folder)/a.svg is at \(book.page):4",
        "another command for \(book.folder)/a.svg is at \(book.page):1",
      ])
  }

  @Test func namesAndPathsAreChosenByPatterns() throws {
    let page = ["loss", "loss-log", "x/loss"].map { "<!-- nnplot \($0) -->\n![A](\($0).svg)\n" }.joined()
    let book = try Book(page)
    let list = try book.list(program: Self.program, allowsOutside: false)
    func count(_ patterns: String...) -> Int {
      list.selected(only: patterns.map(Glob.init), shard: nil).count
    }
    #expect(count() == 3 && count("loss") == 2 && count("loss*") == 3 && count("*/x/*") == 1)
    #expect(count("loss-log.svg") == 1 && count("other") == 0 && count("loss-log", "*/x/*") == 2)
  }

  @Test("Shards together are the whole, each figure once", arguments: 1...12)
  func shards(count: Int) throws {
    let page = (0..<10).map { "<!-- nnplot a \($0) -->\n![A](\($0).svg)\n" }.joined()
    let book = try Book(page)
    let list = try book.list(program: Self.program, allowsOutside: false)
    let parts = (1...count).map { list.selected(only: [], shard: Shard(number: $0, count: count)) }
    #expect(parts.flatMap { $0 }.map(\.name).sorted() == list.jobs.map(\.name))
    let sizes = parts.map(\.count)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }

  @Test func shardsAreWrittenAsTwoNumbers() {
    #expect(Shard("2/4") == Shard(number: 2, count: 4))
    for text in ["0/4", "5/4", "1", "1/0", "a/b", "1/2/3", "-1/2", "/2"] { #expect(Shard(text) == nil) }
  }
}
