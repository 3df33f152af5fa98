import Foundation
import TestSupport
import Testing

/// A reader finds the tests of a file where the file lies.
@Suite struct FolderTests {
  /// Folders of tests that hold what tests need.
  static let own: Set<String> = ["Fixtures", "Support"]
  /// Targets whose tests are not those of one module.
  static let overall: Set<String> = ["ArchitectureTests", "DocumentationTests"]

  @Test func testsMirrorSources() throws {
    let tests = try Repository.swiftFiles(in: "Tests").map { $0.split(separator: "/").map(String.init) }
      .filter { $0[1].hasSuffix("Tests") && !Self.overall.contains($0[1]) }
    #expect(!tests.isEmpty)
    for parts in tests {
      let folders = parts[2...].dropLast().filter { !Self.own.contains($0) }
      let source = (["Sources", String(parts[1].dropLast("Tests".count))] + folders).joined(separator: "/")
      #expect(
        FileManager.default.fileExists(atPath: Repository.path(source)),
        "\(parts.joined(separator: "/")) tests no folder: there is no \(source)")
    }
  }

  @Test func nothingUnexpectedLiesAtTheTop() throws {
    let expected: Set<String> = [
      "Package.swift", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "Sources",
      "Tests", "figures", "scripts", "Package.resolved",
    ]
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
    #expect(Set(names.filter { !$0.hasPrefix(".") }).subtracting(expected) == [])
  }

  @Test("Nothing that a user can cause stops the program", arguments: ["try!", "fatalError(", "as!"])
  func forbidden(text: String) throws {
    for file in try Repository.swiftFiles(in: "Sources") {
      let lines = try Repository.lines(of: file)
      let found = lines.indices.filter {
        !lines[$0].drop { $0 == " " }.hasPrefix("//") && lines[$0].contains(text)
      }
      #expect(found.isEmpty, "\(file):\((found.first ?? 0) + 1) has \(text)")
    }
  }
}
