#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files whole or not at all.
public enum FileOutput {
  /// Replaces a file's content, or makes the file.
  ///
  /// The bytes go to a temporary file in the same folder, which then takes the target's name: whoever reads
  /// sees the old file or the new one. If anything fails the old file stays and the temporary one goes.
  /// What is no regular file, such as a pipe or `/dev/stdout`, is written directly; a link is followed.
  ///
  /// - Parameters:
  ///   - bytes: The new content.
  ///   - path: The file, relative to the working directory unless it begins with `/`.
  public static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    try write([File(bytes: bytes, path: path)])
  }

  /// Bytes and where they go.
  public struct File: Sendable {
    /// The new content.
    public var bytes: [UInt8]
    /// The file, relative to the working directory unless it begins with `/`.
    public var path: String

    /// Bytes and where they go.
    public init(bytes: [UInt8], path: String) {
      self.bytes = bytes
      self.path = path
    }
  }

  /// Replaces several files, all or none: none takes its name before all are written.
  ///
  /// What is no regular file is written after all others are, but before they take their names.
  public static func write(_ files: [File]) throws(OutputError) {
    var (regular, others): ([(file: File, place: Place)], [(file: File, place: Place)]) = ([], [])
    for file in files {
      let place = try naming(file.path) { () throws(SystemError) -> Place in
        try Self.place(of: file.path)
      }
      if place.isRegular { regular.append((file, place)) } else { others.append((file, place)) }
    }
    try replace(regular[...], after: others)
  }

  /// Where bytes go once all links are followed.
  ///
  /// A name beside its kind, not a payload of it: copying an enumeration that carried C's own `stat` read a byte
  /// that nothing had written, and by that byte decided whether the name was counted as used.
  private struct Place {
    var path: String
    /// Whether the file is, or will be, a regular one: not a pipe, a device or what the process was started with.
    var isRegular: Bool
    /// Whose the regular file is that stands there already.
    var ownership: FileOwnership?
  }

  private static func place(of path: String) throws(SystemError) -> Place {
    let target = try followed(path)
    if FileDescriptor(inherited: target) != nil { return Place(path: target, isRegular: false) }
    guard let status = try status(of: target) else { return Place(path: target, isRegular: true) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Place(path: target, isRegular: true, ownership: FileOwnership(status))
    case S_IFDIR: throw SystemError(code: EISDIR)
    default: return Place(path: target, isRegular: false)
    }
  }

  /// Writes a file beside its target, then all others, and lets it take its name if none of them failed.
  private static func replace(
    _ files: ArraySlice<(file: File, place: Place)>, after others: [(file: File, place: Place)]
  ) throws(OutputError) {
    guard let (file, place) = files.first else {
      for (file, place) in others {
        try naming(file.path) { () throws(SystemError) -> Void in try writeDirectly(file.bytes, to: place) }
      }
      return
    }
    let temporary = try temporaryFile(beside: place.path, for: file.path)
    let path = temporary.path
    try naming(file.path) { () throws(SystemError) -> Void in
      let descriptor = try FileDescriptor(opening: path, flags: O_WRONLY | O_CREAT | O_EXCL)
      if let ownership = place.ownership { try descriptor.adopt(ownership) }
      try descriptor.write(file.bytes)
      try descriptor.close()
    }
    try replace(files.dropFirst(), after: others)
    do throws(SystemError) {
      try temporary.rename(to: place.path)
    } catch {
      throw OutputError(path: file.path, reason: error.reason, code: error.code)
    }
  }

  private static func temporaryFile(
    beside target: String, for path: String
  ) throws(OutputError) -> TemporaryFile {
    do throws(SystemError) {
      return try TemporaryFile(beside: target)
    } catch {
      throw OutputError(path: path, reason: error.reason, code: error.code)
    }
  }

  private static func writeDirectly(_ bytes: [UInt8], to place: Place) throws(SystemError) {
    if let file = FileDescriptor(inherited: place.path) { return try file.write(bytes) }
    let file = try FileDescriptor(opening: place.path, flags: O_WRONLY)
    try file.write(bytes)
    try file.close()
  }

  /// Adds to what the system says which file was asked for.
  private static func naming<Result>(
    _ path: String, _ body: () throws(SystemError) -> Result
  ) throws(OutputError) -> Result {
    do throws(SystemError) {
      return try body()
    } catch {
      throw OutputError(path: path, reason: error.reason, code: error.code)
    }
  }

  /// What the path stands for after all links, be there a file or not. Links to what is open already are kept:
  /// they lead to names such as `pipe:[4711]`.
  private static func followed(_ path: String) throws(SystemError) -> String {
    var path = path
    // As many as Linux follows.
    for _ in 0..<40 {
      if FileDescriptor(inherited: path) != nil { return path }
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = unsafe readlink(path, &buffer, buffer.count)
      guard count >= 0 else { return path }
      guard let link = String(validating: buffer.prefix(count), as: UTF8.self) else {
        throw SystemError(code: EILSEQ)
      }
      path = link.hasPrefix("/") ? link : folder(of: path) + link
    }
    throw SystemError(code: ELOOP)
  }

  /// Nil if there is no such file.
  private static func status(of path: String) throws(SystemError) -> stat? {
    var status = stat()
    if unsafe stat(path, &status) == 0 { return status }
    if errno == ENOENT { return nil }
    throw .last
  }

  /// A path up to and with its last slash.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
