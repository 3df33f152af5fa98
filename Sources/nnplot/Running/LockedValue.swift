import Synchronization

/// A number that several tasks may replace.
final class LockedValue: Sendable {
  private let value: Mutex<Int>

  init(_ initial: Int) {
    value = Mutex(initial)
  }

  /// Stores a new value and returns the one before.
  func exchange(_ new: Int) -> Int {
    value.withLock { value in
      defer { value = new }
      return value
    }
  }
}
