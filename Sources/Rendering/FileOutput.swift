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
    do throws(SystemError) {
      let target = try followed(path)
      if let file = FileDescriptor(inherited: target) { return try file.write(bytes) }
      guard let status = try status(of: target) else {
        return try replace(target, by: bytes, like: nil)
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: try replace(target, by: bytes, like: status)
      case S_IFDIR: throw SystemError(code: EISDIR)
      default:
        let file = try FileDescriptor(opening: target, flags: O_WRONLY)
        try file.write(bytes)
        try file.close()
      }
    } catch {
      throw OutputError(path: path, reason: error.reason, code: error.code)
    }
  }

  private static func replace(_ target: String, by bytes: [UInt8], like old: stat?) throws(SystemError) {
    let temporary = try TemporaryFile(beside: target)
    let file = try FileDescriptor(opening: temporary.path, flags: O_WRONLY | O_CREAT | O_EXCL)
    if let old { try file.adopt(owner: old.st_uid, group: old.st_gid, mode: old.st_mode) }
    try file.write(bytes)
    try file.close()
    try temporary.rename(to: target)
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
