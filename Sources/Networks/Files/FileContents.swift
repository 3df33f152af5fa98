#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file cannot be read at all.
public enum FileError: Error, Equatable, CustomStringConvertible {
  /// The operating system refuses; `reason` in its words.
  case unreadable(path: String, reason: String)

  /// Which file, and the system's reason.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    }
  }
}

/// An open file, pipe or device; the only place that reads through POSIX calls.
struct OpenFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// Opens a file for reading.
  init(_ path: String) throws(FileError) {
    self.path = path
    descriptor = unsafe open(InputFolder.resolved(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.lastError(path) }
    InputFolder.current?.note(path)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The size of a regular file, else nil.
  var size: Int? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Fills the end of an array as far as the next bytes go.
  ///
  /// - Parameter start: where the first byte comes; there is room behind.
  /// - Returns: how many bytes were read, 0 at the end of the file.
  func read(into bytes: inout [UInt8], from start: Int) throws(FileError) -> Int {
    while true {
      let received = unsafe bytes.withUnsafeMutableBytes { buffer in
        let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
        #if canImport(Glibc)
          return unsafe Glibc.read(descriptor, room.baseAddress, room.count)
        #else
          return unsafe Darwin.read(descriptor, room.baseAddress, room.count)
        #endif
      }
      if received >= 0 { return received }
      if errno != EINTR { throw Self.lastError(path) }
    }
  }

  private static func lastError(_ path: String) -> FileError {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
    return .unreadable(path: path, reason: reason)
  }
}

/// The bytes of a file, a pipe or a device.
package enum FileContents {
  /// Whether there is something at a path, readable or not.
  static func exists(_ path: String) -> Bool { unsafe access(InputFolder.resolved(path), F_OK) == 0 }

  /// Reads until the end.
  package static func read(_ path: String) throws(FileError) -> [UInt8] {
    let file = try OpenFile(path)
    // One more byte than a regular file has, so that its end is seen without growing the buffer.
    var bytes = [UInt8](repeating: 0, count: file.size.map { $0 + 1 } ?? 65_536)
    var count = 0
    while true {
      // A pipe or a growing file does not say its size: make room for at least one byte more.
      if count == bytes.count { bytes += repeatElement(0, count: max(65_536, count)) }
      let received = try file.read(into: &bytes, from: count)
      if received == 0 { break }
      count += received
    }
    bytes.removeSubrange(count...)
    return bytes
  }
}
