import ArgumentParser

/// The largest numbers that options of many figures take, checked before anything is computed with them.
///
/// A figure may take less and then says so itself; more would not end, or not fit into any number.
enum Bounds {
  /// Times that all samples are seen.
  static let epochs = 1_000_000
  /// Samples of a step (more than there are is all of them), and whole numbers of lists.
  static let number = 1_000_000_000

  /// - Throws: `ValidationError` that names the option and the bound.
  static func check(_ option: String, _ value: Int?, most: Int) throws {
    guard let value, value > most else { return }
    throw ValidationError("\(option): give at most \(most), not \(value)")
  }
}
