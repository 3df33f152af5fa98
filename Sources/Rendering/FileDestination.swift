#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the bytes for a path go in the end.
enum FileDestination: Equatable {
  /// A regular file, there already or not, to be replaced as a whole.
  case file(String)
  /// A pipe, a terminal or another device, to be opened and written directly.
  case device(String)
  /// A file that this program has open already, such as standard output.
  case descriptor(Int32)

  /// Follows the links of a path to their end, even if nothing is there yet.
  init(_ path: String) throws(OutputError) {
    var place = path
    // As many links as Linux follows.
    for _ in 0...40 {
      // Opening /dev/stdout again would begin at the start of a file that the shell has opened to append to.
      if let number = Self.descriptor(place) {
        self = .descriptor(number)
        return
      }
      switch FileKind(place) {
      case .nothing, .regular:
        self = .file(place)
        return
      case .special:
        self = .device(place)
        return
      case .directory: throw .cannotWrite(path: path, reason: "it is a folder")
      case .link:
        guard let target = Self.target(ofLink: place) else { throw .last(path) }
        place = target
      }
    }
    throw .cannotWrite(path: path, reason: unsafe String(cString: strerror(ELOOP)))
  }

  /// The number of an open file that a path stands for.
  private static func descriptor(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": return 1
    case "/dev/stderr": return 2
    default:
      let folders = ["/dev/fd/", "/proc/self/fd/"]
      guard let folder = folders.first(where: { path.hasPrefix($0) }) else { return nil }
      return Int32(path.dropFirst(folder.count)).flatMap { $0 >= 0 ? $0 : nil }
    }
  }

  /// Where a link says it leads, as seen from here; nil, with `errno`, if it cannot be read.
  private static func target(ofLink path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return unsafe readlink(path, start.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard count > 0 else { return nil }
    guard let target = String(validating: buffer[..<count], as: UTF8.self) else {
      errno = EILSEQ
      return nil
    }
    guard !target.hasPrefix("/"), let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return target
    }
    return path[...slash] + target
  }
}
