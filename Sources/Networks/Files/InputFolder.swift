import Synchronization

/// Where relative paths of input files begin, other than at the working directory, and what was read there.
///
/// Several figures may be computed at once, each with files beside the page that declares it; the working directory
/// belongs to all of them.
package final class InputFolder: Sendable {
  /// The folder of the work that is being done; nil is the working directory.
  @TaskLocal package static var current: InputFolder?

  private let path: String
  private let files = Mutex<Set<String>>([])

  /// A folder; its name may be empty for the working directory.
  package init(_ path: String) {
    self.path = path
  }

  /// The files that were read, in alphabetical order.
  package var filesRead: [String] { files.withLock { $0.sorted() } }

  /// A path as the system needs it.
  static func resolved(_ path: String) -> String { current?.resolved(path) ?? path }

  func note(_ file: String) {
    let place = resolved(file)
    files.withLock { _ = $0.insert(place) }
  }

  private func resolved(_ file: String) -> String {
    path.isEmpty || file.hasPrefix("/") ? file : "\(path)/\(file)"
  }
}
