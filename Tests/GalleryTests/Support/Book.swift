import Foundation
import Gallery
import Plotting
import Testing

/// A folder with a page that declares one figure, `fig.svg`, drawn by a made-up program.
final class Book {
  let folder: String
  var page: String { "\(folder)/page.md" }

  init(_ text: String = "<!-- nnplot sample -->\n![Sample](fig.svg)\n") throws {
    folder =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/book-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(Array(text.utf8), to: "page.md")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = String(decoding: try bytes(name), as: UTF8.self)
    let edited = text.replacingOccurrences(of: old, with: new)
    try #require(edited != text, "\(old) is not in \(name)")
    try write(Array(edited.utf8), to: name)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") }

  /// Every file with its content.
  func files() throws -> [String: [UInt8]] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    var files: [String: [UInt8]] = [:]
    for name in names {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[name] = try bytes(name)
    }
    return files
  }

  /// What the page declares.
  func list(program: FakeProgram, allowsOutside: Bool) throws -> JobList {
    JobList(
      pages: [(path: page, bytes: try bytes("page.md"))], program: program, allowsOutside: allowsOutside)
  }

  /// Draws or checks the page.
  @discardableResult
  func run(
    _ program: FakeProgram, jobs: Int = 2, _ change: (inout RunSettings) -> Void = { _ in }
  ) async throws -> [Outcome] {
    var settings = RunSettings()
    settings.jobs = jobs
    change(&settings)
    return try await Regeneration(
      try list(program: program, allowsOutside: false).jobs, settings: settings, program: program
    ).run { _ in }
  }

  @discardableResult
  func run(
    _ sample: SampleFigure = SampleFigure(), _ change: (inout RunSettings) -> Void = { _ in }
  ) async throws -> [Outcome] {
    try await run(FakeProgram { _ in try sample.figure }, change)
  }
}
