import ArgumentParser

/// Options that mean nothing beside another one.
enum Exclusion {
  /// Refuses the first of the others that was given.
  static func check(_ option: String, _ others: [(name: String, isGiven: Bool)]) throws {
    if let other = others.first(where: \.isGiven)?.name {
      throw ValidationError("\(other) and \(option) exclude each other")
    }
  }
}
