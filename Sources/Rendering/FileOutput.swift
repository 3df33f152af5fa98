import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files whole or not at all.
public enum FileOutput {
  /// Puts bytes into a file.
  ///
  /// A regular file is written beside its place and then renamed, so that the old one stays until the new one is
  /// whole, and keeps its permissions; a link is followed. What is no regular file (a pipe, a terminal, standard
  /// output) is written directly. Any number of tasks may write at once.
  public static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    switch try FileDestination(path) {
    case .descriptor(let file): try write(bytes, to: file, path: path)
    case .device(let device):
      let file = unsafe open(device, O_WRONLY | O_CLOEXEC)
      guard file >= 0 else { throw .last(path) }
      defer { close(file) }
      try write(bytes, to: file, path: path)
    case .file(let target):
      try oneAtATime.withLock { _ throws(OutputError) in try replace(target, with: bytes, shown: path) }
    }
  }

  /// A signal removes the one temporary file that there is.
  private static let oneAtATime = Mutex(())

  private static func replace(_ target: String, with bytes: [UInt8], shown path: String) throws(OutputError) {
    let mode = FileKind.permissions(target)
    let temporary = try TemporaryFile.create(beside: target, mode: mode ?? 0o666, shown: path)
    do throws(OutputError) {
      try fill(temporary.descriptor, with: bytes, mode: mode, path: path)
      guard unsafe rename(temporary.path, target) == 0 else { throw .last(path) }
    } catch {
      TemporaryFile.discard()
      throw error
    }
    TemporaryFile.forget()
  }

  /// Writes a new file and closes it.
  private static func fill(
    _ file: Int32, with bytes: [UInt8], mode: mode_t?, path: String
  ) throws(OutputError) {
    do throws(OutputError) {
      // The mask of the process has no say in permissions that a file has already.
      if let mode { fchmod(file, mode) }
      try write(bytes, to: file, path: path)
    } catch {
      close(file)
      throw error
    }
    // Disks on a network may be full only now.
    guard close(file) == 0 else { throw .last(path) }
  }

  private static func write(_ bytes: [UInt8], to file: Int32, path: String) throws(OutputError) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Self.systemWrite(file, buffer.baseAddress.map { unsafe $0 + start }, bytes.count - start)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        // A pipe that its owner has set not to block is full.
        var waiting = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&waiting, 1, -1)
        continue
      }
      guard count > 0 else { throw .last(path) }
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
}
