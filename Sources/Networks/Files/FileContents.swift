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

/// The bytes of a file, a pipe or a device; the only place that reads through POSIX calls.
package enum FileContents {
  /// Whether there is something at a path, readable or not.
  static func exists(_ path: String) -> Bool { unsafe access(InputFolder.resolved(path), F_OK) == 0 }

  /// Reads until the end.
  package static func read(_ path: String) throws(FileError) -> [UInt8] {
    let file = unsafe open(InputFolder.resolved(path), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw lastError(path) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: sizeGuess(file))
    var count = 0
    while true {
      // A pipe or a growing file does not say its size: make room for at least one byte more.
      if count == bytes.count { bytes += repeatElement(0, count: max(65_536, count)) }
      let received = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Self.read(file, into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      }
      guard received >= 0 else { throw lastError(path) }
      if received == 0 { break }
      count += received
    }
    bytes.removeSubrange(count...)
    InputFolder.current?.note(path)
    return bytes
  }

  /// One more byte than a regular file has, so that its end is seen without growing the buffer.
  private static func sizeGuess(_ file: Int32) -> Int {
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 65_536 }
    return Int(status.st_size) + 1
  }

  private static func read(_ file: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      #if canImport(Glibc)
        let received = unsafe Glibc.read(file, buffer.baseAddress, buffer.count)
      #else
        let received = unsafe Darwin.read(file, buffer.baseAddress, buffer.count)
      #endif
      if received >= 0 || errno != EINTR { return received }
    }
  }

  private static func lastError(_ path: String) -> FileError {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
    return .unreadable(path: path, reason: reason)
  }
}
