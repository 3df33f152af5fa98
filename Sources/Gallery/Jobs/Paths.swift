#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Paths as texts, and the little that must be asked of the system about them.
enum Paths {
  /// A path beginning in a folder, without `.` and without `..` where they can be spared.
  static func join(_ folder: String, _ path: String) -> String {
    let whole = path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)"
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    if whole.hasPrefix("/") { return "/" + parts.drop { $0 == ".." }.joined(separator: "/") }
    return parts.joined(separator: "/")
  }

  /// The folder that a file lies in; empty for the working directory.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }

  /// Whether there is something at a path.
  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Where a path leads once links are followed, from the root; parts that do not exist yet stay as they are.
  static func resolved(_ path: String) -> String {
    let shown = path.isEmpty ? "." : path
    if let whole = unsafe realpath(shown, nil) {
      defer { unsafe free(whole) }
      return unsafe String(cString: whole)
    }
    guard shown != ".", shown != "/" else { return shown }
    return join(resolved(folder(of: path)), name(of: path))
  }

  /// Whether a file lies in a folder or further down, once links are followed.
  static func isInside(_ file: String, folder: String) -> Bool {
    let root = resolved(folder)
    // A link that leads nowhere yet would be followed when the file is written.
    return resolved(file).hasPrefix(root == "/" ? "/" : root + "/") && (exists(file) || !isLink(file))
  }

  /// Makes a folder and those above it, unless they are there.
  static func makeFolder(_ path: String) {
    guard !path.isEmpty, !exists(path) else { return }
    makeFolder(folder(of: path))
    _ = unsafe mkdir(path, 0o777)
  }
}
