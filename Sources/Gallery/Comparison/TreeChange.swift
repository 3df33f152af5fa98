/// The first difference between any two values.
enum TreeChange {
  /// A sentence that names the place; nil if the values agree.
  static func sentence(from old: DataTree, to new: DataTree, at place: String) -> String? {
    switch (old, new) {
    case (.number(let a), .number(let b)):
      if Tolerance.agree(a, b) { return nil }
      let share = a == 0 ? "" : " (\(b > a ? "+" : "−")\(Wording.percent((b - a) / a)))"
      return "\(place) became \(Wording.number(b)) instead of \(Wording.number(a))\(share)"
    case (.text(let a), .text(let b)):
      return Tolerance.agree(a, b) ? nil : "\(place): \(Wording.became(a, b))"
    case (.numbers(let a), .numbers(let b)):
      return SeriesChange.sentence(from: a, to: b) { "place \($0 + 1)" }.map { "\(place) \($0)" }
    case (.object(let a), .object(let b)):
      for key in Set(a.keys).union(b.keys).sorted() {
        guard let before = a[key], let after = b[key] else {
          return "\(place) \(a[key] == nil ? "has gained" : "has lost") \(key)"
        }
        if let found = sentence(from: before, to: after, at: place.isEmpty ? key : "\(key) of \(place)") {
          return found
        }
      }
      return nil
    default:
      let (a, b) = (old.elements, new.elements)
      guard !(a.isEmpty && b.isEmpty), Self.isArray(old), Self.isArray(new) else {
        return old == new
          ? nil : "\(place) became \(MarkComparison.shown(new)) instead of \(MarkComparison.shown(old))"
      }
      guard a.count == b.count else {
        return "\(place) has \(Wording.count(b.count, "value")) instead of \(a.count)"
      }
      for (index, pair) in zip(a, b).enumerated() {
        if let found = sentence(from: pair.0, to: pair.1, at: "\(place)[\(index + 1)]") { return found }
      }
      return nil
    }
  }

  private static func isArray(_ tree: DataTree) -> Bool {
    switch tree {
    case .list, .numbers: true
    default: false
    }
  }
}
