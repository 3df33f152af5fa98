import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file that is being written beside its place, so that a signal can remove it.
package enum TemporaryFile {
  /// The path as C text; a signal handler may only read memory and call `unlink`.
  private static let path = Atomic<UInt>(0)

  static func remember(_ text: String) {
    unsafe path.store(UInt(bitPattern: strdup(text)), ordering: .sequentiallyConsistent)
  }

  /// The file has become the real one.
  static func forget() {
    let address = path.exchange(0, ordering: .sequentiallyConsistent)
    unsafe free(UnsafeMutableRawPointer(bitPattern: address))
  }

  /// Removes the file, if one is being written. Safe in a signal handler.
  package static func remove() {
    let address = path.exchange(0, ordering: .sequentiallyConsistent)
    guard let text = unsafe UnsafePointer<CChar>(bitPattern: address) else { return }
    _ = unsafe unlink(text)
  }
}
