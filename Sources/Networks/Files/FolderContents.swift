#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The names in a folder.
package enum FolderContents {
  /// Whether there is a folder at a path.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(InputFolder.resolved(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder in the order of their bytes, without those that begin with a dot.
  ///
  /// - Throws: `FileError` if the system refuses.
  package static func names(in path: String) throws(FileError) -> [String] {
    guard let list = unsafe opendir(InputFolder.resolved(path)) else {
      let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
      throw .unreadable(path: path, reason: reason)
    }
    defer { unsafe closedir(list) }
    var names: [String] = []
    while let entry = unsafe readdir(list) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
        unsafe start.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: start.pointee)) {
          unsafe String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
