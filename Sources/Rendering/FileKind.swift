#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands at a path.
enum FileKind {
  case nothing, regular, link, directory, special

  /// Looks without following a link, except to find out whether it leads to something special.
  init(_ path: String) {
    var own = stat()
    guard unsafe lstat(path, &own) == 0 else {
      self = .nothing
      return
    }
    var target = stat()
    let leadsSomewhere = unsafe stat(path, &target) == 0
    switch (leadsSomewhere ? target : own).st_mode & S_IFMT {
    case S_IFDIR: self = .directory
    case S_IFREG: self = own.st_mode & S_IFMT == S_IFLNK ? .link : .regular
    case S_IFLNK: self = .link
    default: self = .special
    }
  }

  /// The open file that a path such as `/dev/stdout` stands for; nil for all other paths.
  ///
  /// Opening the path instead would begin anew in a file that standard output is redirected to.
  static func descriptor(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default:
      guard let folder = ["/dev/fd/", "/proc/self/fd/"].first(where: path.hasPrefix) else { return nil }
      return Int32(path.dropFirst(folder.count))
    }
  }

  /// The permissions of the file at a path; nil if there is none.
  static func permissions(_ path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  /// Where a link says it leads, relative to its own folder.
  static func linkTarget(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return unsafe readlink(path, start.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard count > 0 else { return nil }
    let target = String(decoding: buffer[..<count], as: UTF8.self)
    guard !target.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return target }
    return path[...slash] + target
  }
}
