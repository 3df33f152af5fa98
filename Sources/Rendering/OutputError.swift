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

  /// What the last system call said.
  static func last(_ path: String) -> OutputError {
    .cannotWrite(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
