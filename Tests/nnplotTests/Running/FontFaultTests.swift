import Foundation
import Testing

/// A machine whose fonts are missing or whose font configuration is broken.
@Suite(.timeLimit(.minutes(5)))
struct FontFaultTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("<?xml version=\"1.0\"?><fontconfig></fontconfig>", to: "none.conf")
    try folder.write("<?xml version=\"1.0\"?><fontconfig><dir>/usr", to: "broken.conf")
  }

  @Test(arguments: ["none", "broken", "missing"])
  func aFigureIsDrawn(configuration: String) async throws {
    let run = try await Program.run(
      "activation -o a.svg", in: folder,
      environment: ["FONTCONFIG_FILE": folder.file("\(configuration).conf")])
    #expect(run.status == 0, "\(run.errors)")
    #expect(SVGReader(try folder.bytes(of: "a.svg")).isWellFormed)
  }

  @Test func whereGlyphsAreAskedForTheyMustBeThere() async throws {
    try folder.write("old", to: "a.svg")
    let run = try await Program.run(
      "activation --missing-glyphs error -o a.svg", in: folder,
      environment: ["FONTCONFIG_FILE": folder.file("none.conf")])
    #expect(run.status == 69)
    #expect(run.message.hasPrefix("Error: no font has "))
    #expect(try folder.text(of: "a.svg") == "old")
  }

  @Test func withoutAHomeTheSameIsDrawn() async throws {
    let home = try await Program.run("activation -o a.svg", in: folder)
    let none = try await Program.run(
      "activation -o b.svg", in: folder, environment: ["HOME": "/nonexistent"])
    #expect(home.status == 0 && none.status == 0)
    #expect(try folder.bytes(of: "a.svg") == folder.bytes(of: "b.svg"))
  }
}
