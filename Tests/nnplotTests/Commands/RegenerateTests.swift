import Foundation
import Testing

/// `nnplot regenerate` as authors and machines run it.
@Suite(.timeLimit(.minutes(5)))
struct RegenerateTests {
  private static let page = """
    # Two figures

    <!-- nnplot activation --functions tanh --size 480x320 -->
    ![Tanh](tanh.svg)

    <!-- nnplot perceptron -->
    ![Perceptron](img/perceptron.png)

    """

  private func book(_ page: String = page) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(page, to: "page.md")
    return folder
  }

  /// Every file with its content.
  private func files(_ folder: TemporaryFolder) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: folder.file(name), isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try folder.bytes(of: name) }
    }
    return files
  }

  @Test func drawsChecksAndSaysWhy() async throws {
    let folder = try book()
    let first = try await Program.run("regenerate page.md", in: folder)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.text.hasPrefix("tanh: new\nperceptron: new\n2 figures: 2 redrawn, in "))
    let drawn = try files(folder)
    #expect(
      drawn.keys.sorted() == [
        "data/tanh.svg.json", "data/tanh.svg.scene", "img/data/perceptron.png.json",
        "img/data/perceptron.png.scene", "img/perceptron.png", "page.md", "tanh.svg",
      ])
    let check = try await Program.run("regenerate --check page.md", in: folder)
    #expect(check.status == 0 && check.text.hasPrefix("2 figures checked: 2 unchanged, in "))
    #expect(try files(folder) == drawn)
    try FileManager.default.removeItem(atPath: folder.file("img/perceptron.png"))
    let missing = try await Program.run("regenerate --check page.md", in: folder)
    #expect(missing.status == 1)
    #expect(missing.text.hasPrefix("missing: perceptron: the image is missing (page.md:6)\n"))
    #expect(missing.message == "Error: 1 of 2 figures is not as declared")
    let quiet = try await Program.run("regenerate -q page.md", in: folder)
    #expect(quiet.status == 0 && quiet.text.isEmpty && quiet.errors.isEmpty)
    #expect(try files(folder) == drawn)
  }

  @Test(
    "The surroundings change nothing",
    arguments: [
      ["TZ": "Asia/Kathmandu"], ["LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"], ["HOME": "/nowhere"],
      ["OPENBLAS_NUM_THREADS": "2"], ["OPENBLAS_CORETYPE": "Nehalem"], ["CI": "true"],
    ])
  func surroundings(variables: [String: String]) async throws {
    let folder = try book()
    _ = try await Program.run("regenerate page.md --jobs 1", in: folder)
    let drawn = try files(folder)
    let check = try await Program.run(
      "regenerate --check --jobs 8 page.md", in: folder, environment: variables)
    #expect(check.status == 0, "\(check.text)\(check.errors)")
    let elsewhere = try TemporaryFolder()
    let again = try await Program.run(
      "regenerate", folder.file("page.md"), in: elsewhere, environment: variables)
    #expect(again.status == 0 && again.text.hasPrefix("2 figures: 2 unchanged"))
    #expect(try files(folder) == drawn && elsewhere.names == [])
  }

  @Test("Errors name the page and the line, and stop no other figure")
  func errors() async throws {
    let folder = try book(
      """
      <!-- nnplot activation --functoins tanh -->
      ![A](a.svg)
      <!-- nnplot actvation -->
      ![B](b.svg)
      <!-- nnplot decision-regions --data samples.csv -->
      ![C](c.svg)
      <!-- nnplot doctor -->
      ![D](d.svg)
      <!-- nnplot activation --help -->
      ![E](e.svg)
      <!-- nnplot perceptron -->
      ![F](f.svg)
      <!-- nnplot perceptron --theme dark -->
      ![F](f.svg)
      <!-- nnplot neuron -->
      ![G](g.svg)
      """)
    let run = try await Program.run("regenerate page.md", in: folder)
    #expect(run.status == 1)
    #expect(run.text.hasPrefix("g: new\n8 figures: 1 redrawn, 7 failed, in "))
    let lines = run.errors.split(separator: "\n").map(String.init)
    let expected = [
      "Error: page.md:1: a: Unknown option '--functoins'. Did you mean '--functions'?",
      "Error: page.md:3: b: there is no figure or command 'actvation'; did you mean 'activation'?",
      "Error: page.md:5: c: cannot read samples.csv: No such file or directory",
      "Error: page.md:7: d: 'nnplot doctor' draws no figure",
      "Error: page.md:9: e: the command asks for help, not for a figure",
      "Error: page.md:11: f: another command for f.svg is at page.md:13",
      "Error: page.md:13: f: another command for f.svg is at page.md:11",
      "Error: 7 of 8 figures are not drawn",
    ]
    #expect(lines == expected)
  }

  @Test func inputFilesLieBesideThePage() async throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("book")
    try folder.write("a,b,label\n0,0,0\n1,0,0\n0,1,1\n1,1,1\n", to: "book/samples.csv")
    try folder.write(
      "<!-- nnplot decision-regions --data samples.csv --epochs 3 --test-size 0 -->\n![A](a.svg)",
      to: "book/page.md")
    let run = try await Program.run("regenerate --cache cache book/page.md", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let again = try await Program.run("regenerate --check --cache cache book/page.md", in: folder)
    #expect(again.status == 0 && again.text.hasPrefix("1 figure checked: 1 unchanged"))
    // A changed input is no hit of the cache.
    try folder.write("a,b,label\n0,0,1\n1,0,0\n0,1,1\n1,1,0\n", to: "book/samples.csv")
    let changed = try await Program.run("regenerate --check --cache cache book/page.md", in: folder)
    #expect(changed.status == 1 && changed.text.hasPrefix("drifted: a: "))
  }

  @Test func shardsAreMerged() async throws {
    let folder = try book()
    _ = try await Program.run("regenerate page.md", in: folder)
    for shard in 1...3 {
      let line = "regenerate --check page.md --shard \(shard)/3 --results \(shard).json"
      #expect(try await Program.run(line, in: folder).status == 0)
    }
    let merged = try await Program.run("regenerate --merge 3.json 1.json 2.json", in: folder)
    #expect(merged.status == 0 && merged.text == "2 figures checked: 2 unchanged\n")
    let part = try await Program.run("regenerate --merge 3.json 1.json", in: folder)
    #expect(part.status == 65 && part.message == "Error: shard 2/3 is missing")
  }

  @Test(
    "Wrong command lines",
    arguments: [
      ("regenerate", "Error: name the Markdown files whose figures are meant", Int32(64)),
      ("regenerate none.md", "Error: cannot read none.md: No such file or directory", 66),
      ("regenerate page.md --jobs 0", "Error: --jobs: give a number from 1 on, not 0", 64),
      (
        "regenerate page.md --check --force",
        "Error: --check writes nothing, so it does not go together with --force", 64
      ),
      ("regenerate page.md --only zebra*", "Error: --only: none of the 2 figures fits 'zebra*'", 64),
      (
        "regenerate page.md --merge a.json",
        "Error: --merge joins results and draws nothing, so it takes no Markdown files", 64
      ),
      (
        "regenerate --merge page.md",
        "Error: page.md holds no results of a shard; expected what --results writes", 65
      ),
    ])
  func wrongLines(line: String, message: String, status: Int32) async throws {
    try await expect(line, status: status, message: message, in: book())
  }

  @Test func aShardThatIsNoneIsRefused() async throws {
    let run = try await Program.run("regenerate page.md --shard 4/3", in: book())
    #expect(run.status == 64 && run.message.contains("--shard"))
  }
}
