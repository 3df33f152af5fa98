#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The name of a file that is being written; removed at the end of its life unless it was given its final name.
struct TemporaryFile: ~Copyable {
  let path: String

  /// A new name in the folder of a file.
  init(beside target: String) throws(SystemError) {
    path = try TemporaryFiles.add(beside: FileOutput.folder(of: target))
  }

  deinit { TemporaryFiles.remove(path) }

  /// Puts the file in the place of another. The temporary name is free afterwards.
  func rename(to target: String) throws(SystemError) {
    try TemporaryFiles.rename(path, to: target)
  }
}

/// The files that are being written now, so that none stays behind when the program is stopped.
package enum TemporaryFiles {
  private static let list = Guarded<(paths: [String], isClosed: Bool)>(([], false))

  /// Removes every file that is being written and lets no other begin; to be called once, before the program
  /// ends early. It waits for a lock, so it belongs on a thread that waits for signals (`sigwait`), not in a
  /// signal handler.
  package static func removeAll() {
    list.use { list in
      for path in list.paths { _ = unsafe unlink(path) }
      list.paths = []
      list.isClosed = true
    }
  }

  private static let (prefix, suffix) = (".nnplot-", ".tmp")

  /// Whether a file in a folder is, or was, one that was being written.
  static func isTemporary(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(suffix) }

  static func add(beside folder: String) throws(SystemError) -> String {
    let path = list.use { list -> String? in
      guard !list.isClosed else { return nil }
      // Process numbers would not do: containers that share a folder repeat them.
      let path = folder + prefix + String(UInt64.random(in: 0 ... .max), radix: 36) + suffix
      list.paths.append(path)
      return path
    }
    guard let path else { throw SystemError(code: EINTR) }
    return path
  }

  static func rename(_ path: String, to target: String) throws(SystemError) {
    let failure = list.use { list -> SystemError? in
      guard !list.isClosed else { return SystemError(code: EINTR) }
      guard systemRename(path, target) == 0 else { return .last }
      list.paths.removeAll { $0 == path }
      return nil
    }
    if let failure { throw failure }
  }

  /// Deletes a file unless it has its final name by now.
  static func remove(_ path: String) {
    list.use { list in
      guard list.paths.contains(path) else { return }
      _ = unsafe unlink(path)
      list.paths.removeAll { $0 == path }
    }
  }
}

private func systemRename(_ path: String, _ target: String) -> Int32 { unsafe rename(path, target) }
