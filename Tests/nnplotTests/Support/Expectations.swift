import Testing

/// Runs a command line that fails, and checks its status and message, and that nothing has been written.
func expect(
  _ line: String, status: Int32, message: String, in folder: TemporaryFolder? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let folder = try folder ?? TemporaryFolder()
  let before = try folder.names
  let run = try await Program.run(line, in: folder)
  #expect(run.status == status, sourceLocation: sourceLocation)
  #expect(run.message == message, sourceLocation: sourceLocation)
  #expect(run.output.isEmpty, sourceLocation: sourceLocation)
  #expect(try folder.names == before, sourceLocation: sourceLocation)
  #expect(!run.errors.contains("Fatal") && !run.errors.contains("crashed"), sourceLocation: sourceLocation)
}

/// Draws a figure as data and compares one of its metrics.
func expect(
  _ line: String, metric: String, is value: Double, in folder: TemporaryFolder,
  sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let run = try await Program.run("\(line) -o data.json", in: folder)
  try #require(run.status == 0, "\(run.errors)", sourceLocation: sourceLocation)
  let found = try FigureData(folder.bytes(of: "data.json")).metrics[metric]
  #expect(
    abs(try #require(found, sourceLocation: sourceLocation) - value) < 1e-12, sourceLocation: sourceLocation)
}
