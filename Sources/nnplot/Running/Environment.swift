#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the surroundings say.
enum Environment {
  /// Whether the program runs in continuous integration: the variable `CI` is set and not empty.
  static var isCI: Bool { unsafe getenv("CI").map { unsafe $0.pointee != 0 } ?? false }
}
