#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The end of the program.
enum Ending {
  /// Ends at once, without what libraries would still tidy up: where memory is short, a thread of OpenBLAS asks for it
  /// without end, and to wait for that thread is what OpenBLAS does last.
  static func leave(_ status: Int32) -> Never {
    _ = fflush(nil)
    _exit(status)
  }
}
