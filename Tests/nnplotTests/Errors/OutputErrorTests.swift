import Foundation
import Testing

/// Outputs that cannot be written: status 73, and what was there stays.
@Suite(.timeLimit(.minutes(5)))
struct OutputErrorTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("old", to: "file")
    try folder.makeFolder("folder")
  }

  @Test(arguments: [
    ("missing/a.svg", "No such file or directory"), ("file/a.svg", "Not a directory"),
    ("folder", "Is a directory"),
    (".", "Is a directory"),
  ])
  func thePathAndTheReasonAreNamed(path: String, reason: String) async throws {
    try await expect(
      "activation --format svg -o \(path)", status: 73, message: "Error: cannot write \(path): \(reason)",
      in: folder)
    #expect(try folder.text(of: "file") == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("folder")) == [])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")), arguments: ["/dev/full", "full"])
  func aFullDevice(path: String) async throws {
    try folder.makeLink("full", to: "/dev/full")
    try await expect(
      "activation --format svg -o \(path)", status: 73,
      message: "Error: cannot write \(path): No space left on device", in: folder)
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["activation -o - --format svg", "activation", "list", "doctor", "--help", "--version"])
  func fullStandardOutput(line: String) async throws {
    let run = try await Program.shell("\"$nnplot\" \(line) > /dev/full", in: folder)
    #expect(run.status == 73)
    #expect(run.errors == "Error: cannot write /dev/stdout: No space left on device\n")
  }

  @Test(arguments: [
    "activation -o - --format svg", "activation -o /dev/stdout --format png", "activation", "list",
  ])
  func aReaderThatHasGone(line: String) async throws {
    // The reader ends before the program begins to write.
    let run = try await Program.shell(
      "{ sleep 0.3; \"$nnplot\" \(line); echo $? > status; } | true; while [ ! -s status ]; do sleep 0.02; done",
      in: folder)
    #expect(try folder.text(of: "status") == "73\n")
    #expect(run.errors == "Error: cannot write /dev/stdout: Broken pipe\n")
  }

  @Test func aReaderThatGoesInTheMiddle() async throws {
    let run = try await Program.shell(
      "{ \"$nnplot\" activation --functions sigmoid,tanh,relu,gelu,silu,elu,selu,softplus,mish -o - --format svg; "
        + "echo $? > status; } | head -c 5; "
        + "while [ ! -s status ]; do sleep 0.02; done", in: folder)
    #expect(run.text == "<?xml")
    #expect(try folder.text(of: "status") == "73\n")
    #expect(run.errors == "Error: cannot write /dev/stdout: Broken pipe\n")
  }

  @Test func closedStandardOutput() async throws {
    let run = try await Program.shell("\"$nnplot\" activation -o - --format svg >&-", in: folder)
    #expect(run.status == 73)
    #expect(run.message == "Error: cannot write /dev/stdout: Bad file descriptor")
    #expect(try folder.names == ["file", "folder"])
  }

  @Test func filesBeforeTheFailingOneAreWhole() async throws {
    let run = try await Program.run("activation -o a.json -o missing/a.svg", in: folder)
    #expect(run.status == 73)
    if try folder.names.contains("a.json") {
      #expect(throws: Never.self) { try FigureData(folder.bytes(of: "a.json")) }
    }
  }
}
