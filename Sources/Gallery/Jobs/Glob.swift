/// A pattern of names: `*` is any characters, `?` is one, `[a-c]` is one of some.
package struct Glob: Equatable, Sendable {
  private let pattern: [Character]

  /// A pattern as a shell has it.
  package init(_ pattern: String) {
    self.pattern = Array(pattern)
  }

  /// Whether a whole name fits.
  package func matches(_ name: String) -> Bool { Self.matches(pattern[...], Array(name)[...]) }

  private static func matches(_ pattern: ArraySlice<Character>, _ name: ArraySlice<Character>) -> Bool {
    var (pattern, name) = (pattern, name)
    // Where to go on if the last star has to take one character more.
    var retry: (pattern: ArraySlice<Character>, name: ArraySlice<Character>)?
    while true {
      if pattern.first == "*" {
        pattern = pattern.dropFirst()
        retry = (pattern, name)
      } else if let character = name.first, let width = width(of: pattern, fitting: character) {
        pattern = pattern.dropFirst(width)
        name = name.dropFirst()
      } else if name.isEmpty, pattern.isEmpty {
        return true
      } else if let (rest, from) = retry, !from.isEmpty {
        (pattern, name) = (rest, from.dropFirst())
        retry = (rest, name)
      } else {
        return false
      }
    }
  }

  /// How many characters of the pattern stand for a character; nil if it does not fit.
  private static func width(of pattern: ArraySlice<Character>, fitting character: Character) -> Int? {
    guard let first = pattern.first else { return nil }
    if first == "?" { return 1 }
    guard first == "[", let end = pattern.dropFirst(2).firstIndex(of: "]") else {
      return first == character ? 1 : nil
    }
    var set = pattern[(pattern.startIndex + 1)..<end]
    let isNegated = set.first == "!" || set.first == "^"
    if isNegated { set = set.dropFirst() }
    var fits = false
    while let low = set.popFirst() {
      if set.first == "-", set.count > 1 {
        let high = set[set.startIndex + 1]
        if (min(low, high)...max(low, high)).contains(character) { fits = true }
        set = set.dropFirst(2)
      } else if low == character {
        fits = true
      }
    }
    return fits != isNegated ? end - pattern.startIndex + 1 : nil
  }
}
