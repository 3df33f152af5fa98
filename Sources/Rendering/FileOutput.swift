#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be written.
public enum OutputError: Error, Equatable, CustomStringConvertible {
  /// The system's reason for a path.
  case cannotWrite(path: String, reason: String)

  /// The path and the reason.
  public var description: String {
    switch self {
    case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
    }
  }
}

/// Writes files whole or not at all.
public enum FileOutput {
  /// Puts bytes into a file.
  ///
  /// A regular file is written beside its place and then renamed, so that the old one stays until the new one is
  /// whole; a link is followed. What is no regular file (a pipe, a terminal) is written directly, and so is an open
  /// file such as `/dev/stdout`, after what has already been written to it.
  public static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    if let open = FileKind.descriptor(path) { return try write(bytes, to: open, path: path) }
    let kind = FileKind(path)
    if kind == .special {
      let file = try check(unsafe open(path, O_WRONLY), path)
      defer { close(file) }
      try write(bytes, to: file, path: path)
    } else if kind == .directory {
      throw .cannotWrite(path: path, reason: "it is a folder")
    } else {
      try replace(kind == .link ? resolved(path) : path, with: bytes, shown: path)
    }
  }

  private static func replace(_ target: String, with bytes: [UInt8], shown path: String) throws(OutputError) {
    let temporary = "\(target).nnplot-\(getpid())"
    let mode = FileKind.permissions(target) ?? 0o666
    let file = try check(unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode), path)
    TemporaryFile.remember(temporary)
    do {
      defer { close(file) }
      if FileKind.permissions(target) != nil { fchmod(file, mode) }
      try write(bytes, to: file, path: path)
    } catch {
      TemporaryFile.remove()
      throw error
    }
    guard unsafe rename(temporary, target) == 0 else {
      let error = lastError(path)
      TemporaryFile.remove()
      throw error
    }
    TemporaryFile.forget()
  }

  private static func write(_ bytes: [UInt8], to file: Int32, path: String) throws(OutputError) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Self.systemWrite(file, buffer.baseAddress.map { unsafe $0 + start }, bytes.count - start)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw lastError(path) }
      start += count
    }
  }

  private static func systemWrite(_ file: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(file, start, count)
    #elseif canImport(Musl)
      unsafe Musl.write(file, start, count)
    #else
      unsafe Darwin.write(file, start, count)
    #endif
  }

  /// The place that a link leads to; a link to nothing yet leads to where it says.
  private static func resolved(_ path: String) -> String {
    guard let target = unsafe realpath(path, nil) else { return FileKind.linkTarget(path) ?? path }
    defer { unsafe free(target) }
    return unsafe String(cString: target)
  }

  private static func check(_ file: Int32, _ path: String) throws(OutputError) -> Int32 {
    guard file >= 0 else { throw lastError(path) }
    return file
  }

  private static func lastError(_ path: String) -> OutputError {
    .cannotWrite(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
