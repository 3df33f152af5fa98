import Foundation
import Testing

/// What is written, where, and in which format.
@Suite(.timeLimit(.minutes(5)))
struct OutputTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func oneRunWritesAllFormats() async throws {
    let run = try await Program.run("activation -o a.png -o a.svg -o a.pdf -o a.json", in: folder)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors == "")
    #expect(try folder.names == ["a.json", "a.pdf", "a.png", "a.svg"])
    #expect(try folder.bytes(of: "a.pdf").starts(with: "%PDF-".utf8))
    #expect(try folder.text(of: "a.pdf").contains("%%EOF"))
    #expect(try pixelSize(ofPNG: folder.bytes(of: "a.png")) == [2 * 1280, 2 * 510])
    #expect(try FigureData(folder.bytes(of: "a.json")).size == "1280x510")
    #expect(SVGReader(try folder.bytes(of: "a.svg")).root["viewBox"] == "0 0 1280 510")
  }

  @Test(arguments: [
    ("--scale 1", [640, 480]), ("--scale 0.5", [320, 240]), ("--scale=2.5", [1600, 1200]),
    ("--size 320x200", [640, 400]), ("--size 400x300 --scale 1", [400, 300]),
  ])
  func pixelsAreSizeTimesScale(options: String, size: [Int]) async throws {
    let run = try await Program.run(
      "decision-regions --resolution 20 --epochs 3 -o a.png \(options)", in: folder)
    #expect(run.status == 0)
    #expect(try pixelSize(ofPNG: folder.bytes(of: "a.png")) == size)
  }

  @Test func withoutATargetTheNameIsPrinted() async throws {
    let run = try await Program.run("activation", in: folder)
    #expect(run.status == 0)
    #expect(run.text == "activation.svg\n")
    #expect(try folder.names == ["activation.svg"])
    let quiet = try await Program.run("activation -q --format json", in: folder)
    #expect(quiet.status == 0)
    #expect(quiet.text == "")
    #expect(try folder.names == ["activation.json", "activation.svg"])
  }

  @Test(arguments: ["-", "/dev/stdout", "/dev/fd/1"])
  func standardOutputIsWrittenIntoAPipe(target: String) async throws {
    try #require(try await Program.run("activation -o a.svg", in: folder).status == 0)
    let run = try await Program.shell("\"$nnplot\" activation -o \(target) --format svg | cat", in: folder)
    #expect(run.status == 0)
    #expect(try run.output == folder.bytes(of: "a.svg"))
    #expect(try folder.names == ["a.svg"])
  }

  @Test(arguments: ["-", "/dev/stdout"])
  func aRedirectionKeepsWhatTheFileHolds(target: String) async throws {
    let run = try await Program.shell(
      "{ echo before; \"$nnplot\" activation -o \(target) --format json; echo after; } > all; echo more >> all",
      in: folder)
    #expect(run.status == 0)
    let lines = try folder.text(of: "all").split(separator: "\n").map(String.init)
    try #require(lines.count == 4)
    #expect([lines[0], lines[2], lines[3]] == ["before", "after", "more"])
    #expect(lines[1].hasPrefix("{"))
  }

  @Test func aLinkIsFollowed() async throws {
    try folder.makeFolder("elsewhere")
    try folder.write("old", to: "elsewhere/real.svg")
    try folder.makeLink("link.svg", to: "elsewhere/real.svg")
    try folder.makeLink("new.svg", to: "elsewhere/made.svg")
    let run = try await Program.run("activation -o link.svg -o new.svg", in: folder)
    #expect(run.status == 0)
    #expect(try folder.names == ["elsewhere", "link.svg", "new.svg"])
    #expect(try folder.text(of: "elsewhere/real.svg").hasPrefix("<?xml"))
    #expect(try folder.text(of: "elsewhere/made.svg").hasPrefix("<?xml"))
    for (link, target) in [("link.svg", "elsewhere/real.svg"), ("new.svg", "elsewhere/made.svg")] {
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file(link)) == target)
    }
  }

  @Test func anExistingFileIsReplacedAndKeepsItsPermissions() async throws {
    try folder.write(String(repeating: "old ", count: 500_000), to: "a.svg")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.file("a.svg"))
    let run = try await Program.run("activation -o a.svg", in: folder)
    #expect(run.status == 0)
    #expect(try folder.text(of: "a.svg").hasSuffix("</svg>\n"))
    #expect(try folder.names == ["a.svg"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("a.svg"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func theFormatIsAskedForWhereTheExtensionSaysNothing() async throws {
    let run = try await Program.run("activation --format json -o plain -o a.SVG -o", "x y ü.png", in: folder)
    #expect(run.status == 0)
    #expect(try folder.names == ["a.SVG", "plain", "x y ü.png"])
    #expect(try folder.text(of: "plain").hasPrefix("{"))
    #expect(try folder.text(of: "a.SVG").hasPrefix("<?xml"))
    #expect(try pixelSize(ofPNG: folder.bytes(of: "x y ü.png")) != nil)
  }

  @Test func theProgressBarIsOnStandardErrorAndIsRemoved() async throws {
    let run = try await Program.run(
      "decision-regions --resolution 20 --epochs 50 --progress always -o a.svg", in: folder)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("50 %"))
    #expect(run.errors.hasSuffix("\r\u{1B}[K"))
    let quiet = try await Program.run(
      "decision-regions --resolution 20 --epochs 50 --progress always -q -o a.svg", in: folder)
    #expect(quiet.errors == "")
  }
}
