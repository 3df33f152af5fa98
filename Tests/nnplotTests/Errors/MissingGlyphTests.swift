import Foundation
import Testing

/// Characters that no installed font has.
@Suite(.timeLimit(.minutes(5)))
struct MissingGlyphTests {
  /// U+E123 is for private use: no font of a system has it.
  static let title = "before \u{E123} after"
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func draw(_ options: String, environment: [String: String] = [:]) async throws -> Program.Run {
    try await Program.run(
      "activation -o a.svg \(options) --title", Self.title, in: folder, environment: environment)
  }

  @Test(arguments: [
    ("--missing-glyphs error", [:]), ("", ["CI": "true"]), ("-q", ["CI": "1"]),
    ("--missing-glyphs error", ["CI": ""]),
  ])
  func areErrors(options: String, environment: [String: String]) async throws {
    try folder.write("old", to: "a.svg")
    let run = try await draw(options, environment: environment)
    #expect(run.status == 69)
    #expect(run.message.hasPrefix("Error: "))
    #expect(run.message.contains("U+E123"))
    #expect(try folder.text(of: "a.svg") == "old")
    #expect(try folder.names == ["a.svg"])
  }

  @Test(arguments: [
    ("", [:]), ("", ["CI": ""]), ("--missing-glyphs warn", ["CI": "true"]),
  ])
  func areWarnings(options: String, environment: [String: String]) async throws {
    let run = try await draw(options, environment: environment)
    #expect(run.status == 0)
    #expect(run.message.hasPrefix("Warning: "))
    #expect(run.message.contains("U+E123"))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try folder.names == ["a.svg"])
  }

  @Test func quietDoesNotWarn() async throws {
    let run = try await draw("-q")
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  private static let dejavu = "/usr/share/fonts/truetype/dejavu"

  /// A machine with DejaVu alone: what a fresh Debian without the Chinese package has.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: dejavu)))
  func withoutAChineseFontThePackageIsNamed() async throws {
    try folder.write(
      "<fontconfig><dir>\(Self.dejavu)</dir><cachedir>\(folder.path)/cache</cachedir></fontconfig>",
      to: "fonts.conf")
    let fonts = ["FONTCONFIG_FILE": folder.file("fonts.conf")]
    let warned = try await Program.run("activation --lang zh -o a.svg", in: folder, environment: fonts)
    #expect(warned.status == 0)
    #expect(warned.message.hasPrefix("Warning: no font has 最 U+6700, 大 U+5927, "))
    #expect(warned.message.hasSuffix("(install the package fonts-noto-cjk)"))
    let refused = try await Program.run(
      "activation --lang zh --missing-glyphs error -o b.svg", in: folder, environment: fonts)
    #expect(refused.status == 69)
    #expect(refused.message == warned.message.replacingOccurrences(of: "Warning: ", with: "Error: "))
    #expect(!(try folder.names).contains("b.svg"))
    let doctor = try await Program.run("doctor", in: folder, environment: fonts)
    #expect(doctor.status == 69)
    #expect(doctor.message == "Error: no font for CJK: install the package fonts-noto-cjk")
  }

  @Test(arguments: ["en", "zh"])
  func allTextsOfTheFiguresHaveGlyphs(language: String) async throws {
    let line = "--lang \(language) --missing-glyphs error"
    let activation = try await Program.run("activation \(line) -o a.svg", in: folder)
    #expect(activation.errors == "")
    let regions = try await Program.run(
      "decision-regions --resolution 20 --epochs 3 \(line) -o d.svg", in: folder)
    #expect(regions.errors == "")
    #expect(try folder.names == ["a.svg", "d.svg"])
  }
}
