import Foundation
import Testing

@testable import Rendering

/// A broken configuration of fonts is noticed.
@Suite struct FontConfigurationTests {
  @Test(
    "Only what fontconfig can read is fine",
    arguments: [
      ("<?xml version=\"1.0\"?><fontconfig></fontconfig>", true),
      ("<?xml version=\"1.0\"?><fontconfig><dir>/usr", false), ("", false),
    ])
  func files(_ text: String, _ isFine: Bool) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "fonts-\(UUID()).conf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    #expect(FontConfiguration.isReadable(file.path) == isFine)
    #expect(!FontConfiguration.isReadable(file.path + ".none"))
  }
}
