#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether the process may take the memory that matrix products need.
///
/// OpenBLAS takes room for its blocks with the first product of each thread. Where a limit (`ulimit -v`) leaves too
/// little, it asks again and again without end, so the room is asked for before.
enum MemoryRoom {
  /// OpenBLAS's 128 MiB for each thread, the 64 that glibc keeps for what it allocates, and its stack.
  private static let block = 200 << 20
  /// What a figure takes besides, and with it the threads that look fonts up.
  private static let besides = 160 << 20

  /// - Parameter workers: how many threads compute at the same time.
  /// - Throws: `RegenerationError` that says how much is missing.
  static func check(workers: Int = 1) throws {
    // Products of one figure are shared among processors too.
    let sharers = min(Processor.cores, 4)
    let size = besides + min(max(sharers, workers), 1024) * block
    // Address space only: nothing is written, so that no page is taken.
    let place = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_ANON | MAP_NORESERVE, -1, 0)
    guard unsafe place != MAP_FAILED else {
      throw RegenerationError(
        .unavailable,
        "the limit of memory (ulimit -v) leaves less than the \(size >> 20) MiB that matrix products need")
    }
    unsafe munmap(place, size)
  }
}
