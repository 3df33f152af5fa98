import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the program meets signals.
enum Signals {
  /// A reader that goes away becomes a write error, which has a message and a status; an interruption leaves
  /// nothing half-written behind.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGINT, stop)
    _ = signal(SIGTERM, stop)
    unblock()
  }

  /// Programs inherit blocked signals; a parent that runs them from a thread of a pool, such as Foundation's
  /// `Process`, would make them deaf to interruptions.
  private static func unblock() {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] { unsafe sigaddset(&signals, number) }
    _ = unsafe sigprocmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Only calls that are allowed in a signal handler.
  private static let stop: @convention(c) (Int32) -> Void = { number in
    TemporaryFile.remove()
    _exit(128 + number)
  }
}
