#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the program meets signals.
enum Signals {
  /// A reader that goes away becomes a write error, which has a message and a status.
  static func prepare() {
    _ = unsafe signal(SIGPIPE, SIG_IGN)
  }
}
