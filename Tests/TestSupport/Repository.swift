import Foundation

/// The folder that the sources were built from, for tests that read its files.
package enum Repository {
  /// The folder of `Package.swift`.
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().standardized

  /// A file or folder of the project: `Tests/NetworksTests/Fixtures/iris.csv`.
  package static func url(_ path: String) -> URL { root.appendingPathComponent(path) }

  /// The absolute path of a file or folder of the project.
  package static func path(_ path: String) -> String { url(path).path }

  /// The Swift files below a folder, as paths from the root, in order.
  package static func swiftFiles(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(folder))
      .filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }.sorted()
  }

  /// The lines of a file.
  package static func lines(of path: String) throws -> [String] {
    try String(contentsOf: url(path), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
