/// What has become of one mark.
struct MarkComparison {
  /// How sentences call the mark.
  let name: String
  /// The locked mark.
  let old: DataTree
  /// The mark of now.
  let new: DataTree
  /// What the horizontal axis measures.
  let axis: String

  /// A change of kind, label or look; nil if there is none.
  var look: String? {
    if old["type"] != new["type"] {
      return "\(name) is \(Self.shown(new["type"])) instead of \(Self.shown(old["type"]))"
    }
    if !Self.sameLabel(old["label"], new["label"]) {
      return "the label of \(name) became \(Self.shown(new["label"]))"
    }
    guard case .object(let before)? = old["style"], case .object(let after)? = new["style"] else {
      return nil
    }
    for key in Set(before.keys).union(after.keys).sorted() where !Self.same(before[key], after[key]) {
      return "\(key) of \(name) is \(Self.chosen(after[key])) instead of \(Self.chosen(before[key]))"
    }
    return nil
  }

  /// Legends may say numbers, such as a final loss, whose last digit may differ as in all texts.
  private static func sameLabel(_ a: DataTree?, _ b: DataTree?) -> Bool {
    guard let first = a?.text, let second = b?.text else { return a == b }
    return Tolerance.agree(first, second)
  }

  /// A change of the numbers or texts; nil if all agree.
  var content: String? {
    guard case .object(let before) = old, case .object(let after) = new else { return nil }
    if let exchanged { return exchanged }
    // Texts and classes are more telling than the places that follow from them.
    let keys = Set(before.keys).union(after.keys).subtracting(["type", "label", "style"])
    for key in keys.sorted(by: { Self.rank($0) < Self.rank($1) }) {
      guard let a = before[key], let b = after[key] else {
        return "\(name) \(before[key] == nil ? "has gained" : "has lost") its \(key)"
      }
      if let sentence = change(of: key, from: a, to: b) { return sentence }
    }
    return nil
  }

  /// x and y swapped.
  private var exchanged: String? {
    guard case .numbers(let x)? = old["x"], case .numbers(let y)? = old["y"],
      case .numbers(let newX)? = new["x"], case .numbers(let newY)? = new["y"],
      !Tolerance.agree(x, newX) || !Tolerance.agree(y, newY), Tolerance.agree(x, newY),
      Tolerance.agree(y, newX)
    else { return nil }
    return "x and y of \(name) are swapped"
  }

  private func change(of key: String, from a: DataTree, to b: DataTree) -> String? {
    let subject = key == "y" || key == "values" ? name : "\(key) of \(name)"
    switch (a, b) {
    case (.numbers(let a), .numbers(let b)):
      return SeriesChange.sentence(from: a, to: b, axis: key == "y" ? axis : "", place: place).map {
        "\(subject) \($0)"
      }
    case (.list(let a), .list(let b)):
      // A grid's own tolerances decide: row by row they would be too narrow where a row is nearly level.
      if let grid = GridChange(old: a, new: b, isClass: key == "class") {
        return grid.sentence(place: gridPlace).map { "\(subject) \($0)" }
      }
      return TreeChange.sentence(from: .list(a), to: .list(b), at: "\(key) of \(name)")
    default: return TreeChange.sentence(from: a, to: b, at: "\(key) of \(name)")
    }
  }

  private func place(_ index: Int) -> String {
    guard case .numbers(let x)? = old["x"], x.indices.contains(index), !x[index].isNaN else {
      return "place \(index + 1)"
    }
    return "x = \(Wording.number(x[index]))"
  }

  private func gridPlace(_ row: Int, _ column: Int) -> String {
    guard case .numbers(let x)? = old["x"], case .numbers(let y)? = old["y"], x.indices.contains(column),
      y.indices.contains(row)
    else { return "row \(row + 1), column \(column + 1)" }
    return "x = \(Wording.number(x[column])), y = \(Wording.number(y[row]))"
  }

  /// The order in which changes are looked for: what is drawn before where it stands.
  private static func rank(_ key: String) -> String {
    let first = ["text", "class", "classNames", "values", "y"]
    return first.firstIndex(of: key).map { "\($0)" } ?? "9\(key)"
  }

  private static func same(_ a: DataTree?, _ b: DataTree?) -> Bool {
    if case .number(let a)? = a, case .number(let b)? = b { return Tolerance.agree(a, b) }
    return a == b
  }

  /// A choice; without a value the standard one.
  static func chosen(_ value: DataTree?) -> String { value.map { shown($0) } ?? "the standard one" }

  static func shown(_ value: DataTree?) -> String {
    switch value {
    case nil, .null?: "none"
    case .text(let text)?: Wording.quoted(text)
    case .number(let number)?: Wording.number(number)
    case .bool(let value)?: "\(value)"
    case .numbers(let numbers)?: "[\(numbers.prefix(6).map(Wording.number).joined(separator: ", "))]"
    case .list?, .object?: "another value"
    }
  }
}
