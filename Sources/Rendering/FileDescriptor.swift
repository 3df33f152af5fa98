#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system said no with.
struct SystemError: Error {
  let code: Int32

  /// The reason of the call that has just failed.
  static var last: SystemError { SystemError(code: errno) }

  /// The reason in words; a program that sets no locale gets them in English.
  var reason: String { unsafe String(cString: strerror(code)) }
}

/// Whose a file is and who may do what with it.
struct FileOwnership {
  let owner: uid_t
  let group: gid_t
  let mode: mode_t

  init(_ status: stat) {
    (owner, group, mode) = (status.st_uid, status.st_gid, status.st_mode)
  }
}

/// An open file, closed at the end of its life.
struct FileDescriptor: ~Copyable {
  private let number: Int32
  private let isOurs: Bool

  /// Opens a file; `mode` are the permissions of a new one, less those that the process never gives.
  init(opening path: String, flags: Int32, mode: mode_t = 0o666) throws(SystemError) {
    number = try retrying { unsafe open(path, flags | O_CLOEXEC, mode) }
    isOurs = true
  }

  /// A file that the process was started with, if a path names one: `/dev/stdout`, `/dev/fd/63`.
  ///
  /// Opening such a path anew would lose the place in a file that the shell appends to.
  init?(inherited path: String) {
    let names: [String: Int32] = ["/dev/stdout": 1, "/dev/stderr": 2]
    let folders = ["/dev/fd/", "/proc/self/fd/"]
    let tail = folders.first { path.hasPrefix($0) }.map { path.dropFirst($0.count) }
    guard let number = names[path] ?? tail.flatMap({ Int32($0) }), number >= 0 else { return nil }
    self.number = number
    isOurs = false
  }

  deinit { if isOurs { _ = Self.close(number) } }

  /// Closes the file and says whether the system kept all that was written.
  consuming func close() throws(SystemError) {
    let (number, isOurs) = (number, isOurs)
    discard self
    guard isOurs else { return }
    if Self.close(number) != 0 && errno != EINTR { throw .last }
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      done += try retrying(number) { () -> Int in
        unsafe bytes.withUnsafeBytes { buffer in
          unsafe systemWrite(number, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
        }
      }
    }
  }

  /// Gives the file the owner and the permissions of another; the owner only where that is allowed.
  func adopt(_ ownership: FileOwnership) throws(SystemError) {
    _ = fchown(number, ownership.owner, ownership.group)
    if fchmod(number, ownership.mode & 0o7777) != 0 { throw .last }
  }

  private static func close(_ number: Int32) -> Int32 { systemClose(number) }
}

/// Repeats a system call that a signal interrupted, or that found a pipe full which its owner has set not to block.
private func retrying<Number: BinaryInteger>(
  _ number: Int32? = nil, _ call: () -> Number
) throws(SystemError) -> Number {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno == EAGAIN, let number {
      waitForRoom(in: number)
    } else if errno != EINTR {
      throw .last
    }
  }
}

private func waitForRoom(in number: Int32) {
  var waiting = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
  _ = unsafe poll(&waiting, 1, -1)
}

private func systemClose(_ number: Int32) -> Int32 { close(number) }

private func systemWrite(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(number, bytes, count)
}
