import Rendering
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the program meets signals.
enum Signals {
  /// Where the handler writes the number of a signal; −1 before there is such a place.
  private static let mailbox = Atomic<Int32>(-1)
  /// Where the thread that tidies up reads it.
  private static let arrivals = Atomic<Int32>(-1)

  /// A reader that goes away becomes a write error, which has a message and a status; an interruption leaves
  /// nothing half-written behind.
  ///
  /// A handler may do almost nothing: it passes the signal's number through a pipe to a thread that tidies up.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return }
    mailbox.store(ends[1], ordering: .sequentiallyConsistent)
    arrivals.store(ends[0], ordering: .sequentiallyConsistent)
    startWaiting()
    _ = signal(SIGINT, pass)
    _ = signal(SIGTERM, pass)
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

  private static let pass: @convention(c) (Int32) -> Void = { number in
    var byte = UInt8(truncatingIfNeeded: number)
    _ = unsafe write(mailbox.load(ordering: .sequentiallyConsistent), &byte, 1)
  }

  private static func startWaiting() {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    _ = unsafe pthread_create(&thread, nil, wait, nil)
  }

  private static let wait: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { _ in
    var number: UInt8 = 0
    guard unsafe read(arrivals.load(ordering: .sequentiallyConsistent), &number, 1) == 1 else { return nil }
    TemporaryFiles.removeAll()
    _exit(128 + Int32(number))
  }
}
