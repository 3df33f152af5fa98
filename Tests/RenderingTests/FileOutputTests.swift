import Foundation
import Testing

@testable import Rendering

@Suite final class FileOutputTests {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "/file-output-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func content(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  func write(_ text: String, to name: String) throws {
    try FileOutput.write(Array(text.utf8), to: "\(folder)/\(name)")
  }

  @Test func severalFilesAreWrittenTogetherOrNot() throws {
    try write("old", to: "a")
    func file(_ name: String) -> FileOutput.File {
      FileOutput.File(bytes: Array("new".utf8), path: "\(folder)/\(name)")
    }
    // The last cannot be written: what was there stays, and nothing is left of the others.
    #expect(throws: OutputError.self) { try FileOutput.write([file("a"), file("b"), file("none/c")]) }
    #expect(throws: OutputError.self) { try FileOutput.write([file("a"), file("b"), file("")]) }
    #expect(try names() == ["a"])
    #expect(try content("a") == "old")
    try FileOutput.write([file("a"), file("b")])
    #expect(try names() == ["a", "b"])
    #expect(try content("a") == "new")
    #expect(try content("b") == "new")
  }

  @Test func writesAndReplaces() throws {
    try write("old and longer", to: "a.svg")
    try write("new", to: "a.svg")
    #expect(try content("a.svg") == "new")
    #expect(try names() == ["a.svg"])
  }

  @Test func keepsThePermissionsOfAReplacedFile() throws {
    try write("old", to: "a.svg")
    let path = "\(folder)/a.svg"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try write("new", to: "a.svg")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func followsLinks() throws {
    try write("old", to: "real.svg")
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/link.svg", withDestinationPath: "real.svg")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/far.svg", withDestinationPath: "\(folder)/new.svg")
    try write("new", to: "link.svg")
    try write("made", to: "far.svg")
    #expect(try content("real.svg") == "new" && content("new.svg") == "made")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link.svg") == "real.svg")
    #expect(try names() == ["far.svg", "link.svg", "new.svg", "real.svg"])
  }

  @Test func circlesOfLinksAreErrors() throws {
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/a", withDestinationPath: "b")
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/b", withDestinationPath: "a")
    let error = #expect(throws: OutputError.self) { try FileOutput.write([1], to: "\(folder)/a") }
    #expect(error?.code == ELOOP)
  }

  @Test func missingFoldersAndFoldersThemselvesAreErrors() throws {
    try write("a file", to: "file")
    for (name, reason) in [
      ("none/a.svg", "No such file or directory"), ("file/a.svg", "Not a directory"), (".", "Is a directory"),
    ] {
      let path = "\(folder)/\(name)"
      let error = #expect(throws: OutputError.self) { try FileOutput.write([1], to: path) }
      #expect(error?.description == "cannot write \(path): \(reason)")
    }
    #expect(try content("file") == "a file" && names() == ["file"])
  }

  @Test func anEmptyPathIsAnError() {
    #expect(throws: OutputError.self) { try FileOutput.write([1], to: "") }
  }

  #if os(Linux)
    @Test func fullDevicesAreErrors() {
      let error = #expect(throws: OutputError.self) { try FileOutput.write([1, 2, 3], to: "/dev/full") }
      #expect(error?.description == "cannot write /dev/full: No space left on device")
    }
  #endif

  @Test func failureKeepsTheOldFile() throws {
    try write("old", to: "a.svg")
    // For a moment no file may grow beyond 100 MB: writing the temporary file fails at its last byte.
    var limit = rlimit()
    unsafe getrlimit(fileSizeLimit, &limit)
    let former = limit
    signal(SIGXFSZ, SIG_IGN)
    limit.rlim_cur = 100_000_000
    unsafe setrlimit(fileSizeLimit, &limit)
    let large = [UInt8](repeating: 0, count: 100_000_001)
    let error = #expect(throws: OutputError.self) { try FileOutput.write(large, to: "\(self.folder)/a.svg") }
    limit = former
    unsafe setrlimit(fileSizeLimit, &limit)
    #expect(error?.code == EFBIG)
    #expect(try content("a.svg") == "old" && names() == ["a.svg"])
  }

  @Test func pipesAreWrittenDirectly() throws {
    let path = "\(folder)/pipe"
    #expect(unsafe mkfifo(path, 0o600) == 0)
    let reader = unsafe open(path, O_RDONLY | O_NONBLOCK)
    try write("through", to: "pipe")
    var buffer = [UInt8](repeating: 0, count: 16)
    #expect(unsafe read(reader, &buffer, 16) == 7)
    #expect(String(decoding: buffer.prefix(7), as: UTF8.self) == "through")
    close(reader)
    #expect(try names() == ["pipe"])
  }

  @Test func openFilesAreWrittenWhereTheyStand() throws {
    // As after `>> log` in a shell, and behind a link of the user's.
    try write("first ", to: "log")
    let file = unsafe open("\(folder)/log", O_WRONLY | O_APPEND)
    defer { close(file) }
    try FileOutput.write(Array("second ".utf8), to: "/dev/fd/\(file)")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/link", withDestinationPath: "/dev/fd/\(file)")
    try write("third", to: "link")
    #expect(try content("log") == "first second third")
    #expect(try names() == ["link", "log"])
    let error = #expect(throws: OutputError.self) { try FileOutput.write([1], to: "/dev/fd/98765") }
    #expect(error?.code == EBADF)
  }

  @Test func fullPipesThatDoNotBlockAreWaitedFor() async throws {
    var ends: [Int32] = [-1, -1]
    #expect(unsafe pipe(&ends) == 0)
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let reader = Task.detached { [end = ends[0]] in
      let handle = FileHandle(fileDescriptor: end, closeOnDealloc: true)
      try await Task.sleep(for: .milliseconds(30))
      return try handle.readToEnd()?.count
    }
    // More than a pipe holds.
    try FileOutput.write([UInt8](repeating: 7, count: 1_000_000), to: "/dev/fd/\(ends[1])")
    close(ends[1])
    #expect(try await reader.value == 1_000_000)
  }

  @Test func emptyFilesAndLongNames() throws {
    try FileOutput.write([], to: "\(folder)/empty")
    let name = String(repeating: "n", count: 251) + ".svg"
    try write("long", to: name)
    #expect(try content("empty") == "" && content(name) == "long")
    #expect(try names() == ["empty", name])
    let error = #expect(throws: OutputError.self) { try write("x", to: String(repeating: "a/", count: 4096)) }
    #expect(error?.code == ENAMETOOLONG)
  }

  @Test func manyTasksWriteAtOnce() async throws {
    let path = "\(folder)/shared"
    await withTaskGroup(of: Void.self) { group in
      for job in 0..<32 {
        group.addTask { try? FileOutput.write([UInt8](repeating: UInt8(job), count: 5000), to: path) }
      }
    }
    let bytes = try #require(FileManager.default.contents(atPath: path))
    #expect(bytes.count == 5000 && Set(bytes).count == 1)
    #expect(try names() == ["shared"])
  }

  @Test func relativePathsStartInTheWorkingFolder() throws {
    #expect(FileOutput.folder(of: "a.svg") == "" && FileOutput.folder(of: "x/a.svg") == "x/")
    #expect(FileOutput.folder(of: "/a.svg") == "/")
  }
}

#if canImport(Darwin)
  private let fileSizeLimit = RLIMIT_FSIZE
#else
  private let fileSizeLimit = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
#endif
