import Foundation

/// Writes a text into a file of its own, gives its path to a test, and removes it.
package func withTemporaryFile<Result>(
  _ text: String, named name: String = "data.csv", _ body: (String) throws -> Result
) throws -> Result {
  try withTemporaryFile(text.utf8, named: name, body)
}

/// Writes bytes into a file of its own, gives its path to a test, and removes it.
package func withTemporaryFile<Result>(
  _ bytes: some Sequence<UInt8>, named name: String = "data.csv", _ body: (String) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nnplot-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appendingPathComponent(name)
  try Data(bytes).write(to: file)
  return try body(file.path)
}
