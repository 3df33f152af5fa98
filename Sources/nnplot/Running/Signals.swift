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

  /// A reader that goes away becomes a write error, which has a message and a status; an interruption leaves
  /// nothing half-written behind.
  ///
  /// A handler may do almost nothing: it passes the signal's number through a pipe to a thread that tidies up.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return }
    mailbox.store(ends[1], ordering: .sequentiallyConsistent)
    startWaiting(at: ends[0])
    _ = signal(SIGINT, pass)
    _ = signal(SIGTERM, pass)
  }

  private static let pass: @convention(c) (Int32) -> Void = { number in
    var byte = UInt8(truncatingIfNeeded: number)
    _ = unsafe write(mailbox.load(ordering: .sequentiallyConsistent), &byte, 1)
  }

  private static func startWaiting(at end: Int32) {
    let box = unsafe Unmanaged.passRetained(PipeEnd(end)).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    _ = unsafe pthread_create(&thread, nil, { unsafe wait($0) }, box)
  }

  private static func wait(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let box = unsafe box else { return nil }
    let end = unsafe Unmanaged<PipeEnd>.fromOpaque(box).takeRetainedValue()
    var number: UInt8 = 0
    guard unsafe read(end.descriptor, &number, 1) == 1 else { return nil }
    TemporaryFiles.removeAll()
    _exit(128 + Int32(number))
  }

  private final class PipeEnd {
    let descriptor: Int32

    init(_ descriptor: Int32) {
      self.descriptor = descriptor
    }
  }
}
