import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file that is being written beside its place, so that a signal can remove it. There is one at a time.
package enum TemporaryFile {
  /// The path as C text; a signal handler may only read memory and call `unlink`.
  private static let address = Atomic<UInt>(0)
  /// Makes the names of files differ that one program writes into one folder.
  private static let counter = Atomic<UInt>(0)

  /// Creates an empty file in the folder of its later place.
  ///
  /// The name is short and of its own, since the target's may have the greatest length that there is. It is
  /// remembered before the file exists: a signal between the two finds nothing to remove, at worst.
  static func create(
    beside target: String, mode: mode_t, shown path: String
  ) throws(OutputError) -> (path: String, descriptor: Int32) {
    let folder = target.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(target[...$0]) } ?? ""
    while true {
      let number = counter.add(1, ordering: .relaxed).oldValue
      let temporary = "\(folder).nnplot-\(getpid())-\(number)"
      remember(temporary)
      let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if descriptor >= 0 { return (temporary, descriptor) }
      let isTaken = errno == EEXIST
      let error = OutputError.last(path)
      forget()
      // Left by a program of this number that was killed: another name will do.
      guard isTaken else { throw error }
    }
  }

  private static func remember(_ path: String) {
    unsafe address.store(UInt(bitPattern: strdup(path)), ordering: .sequentiallyConsistent)
  }

  /// The file has become the real one.
  static func forget() {
    unsafe free(UnsafeMutableRawPointer(bitPattern: address.exchange(0, ordering: .sequentiallyConsistent)))
  }

  /// Removes the file that could not be finished.
  static func discard() {
    let text = unsafe UnsafeMutablePointer<CChar>(
      bitPattern: address.exchange(0, ordering: .sequentiallyConsistent))
    guard let text = unsafe text else { return }
    _ = unsafe unlink(text)
    unsafe free(text)
  }

  /// Removes the file, if one is being written. Safe in a signal handler, which must not free memory.
  package static func remove() {
    let bits = address.exchange(0, ordering: .sequentiallyConsistent)
    guard let text = unsafe UnsafePointer<CChar>(bitPattern: bits) else { return }
    _ = unsafe unlink(text)
  }
}
