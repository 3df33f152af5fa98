#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension TemporaryFiles {
  /// After so many seconds nobody is writing them any more.
  private static let age = 600

  /// Deletes the temporary files in a folder that are older than any write takes.
  ///
  /// - Parameter folder: where runs may have been killed before they could tidy up; empty is the working directory.
  package static func removeAbandoned(in folder: String) {
    for name in names(in: folder) where isTemporary(name) {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      var status = stat()
      guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      #if canImport(Darwin)
        let changed = status.st_mtimespec.tv_sec
      #else
        let changed = status.st_mtim.tv_sec
      #endif
      if time(nil) - changed > age { _ = unsafe unlink(path) }
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let list = unsafe opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { unsafe closedir(list) }
    var names: [String] = []
    while let entry = unsafe readdir(list) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
        unsafe start.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: start.pointee)) {
          unsafe String(cString: $0)
        }
      }
      names.append(name)
    }
    return names
  }
}
