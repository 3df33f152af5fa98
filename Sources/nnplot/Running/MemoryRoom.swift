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
  /// OpenBLAS's 128 MiB for each thread.
  private static let block = 1 << 27
  /// What a figure takes besides.
  private static let besides = 1 << 26

  /// - Parameter workers: how many threads compute at the same time.
  /// - Throws: `RegenerationError` that says how much is missing.
  static func check(workers: Int = 1) throws {
    let size = besides + min(max(1, workers), 1024) * block
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
