/// What has become of one panel.
struct PanelComparison {
  let old: DataTree
  let new: DataTree
  /// The panel's number, from 1; nil if it is the only one.
  let number: Int?

  private var prefix: String { number.map { "panel \($0), " } ?? "" }

  /// Marks that have come or gone, or whose labels have changed places.
  var structure: String? {
    let (before, after) = (marks(old), marks(new))
    guard before.count == after.count else {
      let labels = { (marks: [DataTree]) in marks.compactMap { $0["label"]?.text } }
      let lost = labels(before).first { !labels(after).contains($0) }
      return
        "\(prefix)there \(after.count == 1 ? "is" : "are") \(Wording.count(after.count, "mark")) instead of "
        + "\(before.count)\(lost.map { ": \(Wording.quoted($0)) is missing" } ?? "")"
    }
    let changed = before.indices.filter { before[$0]["label"] != after[$0]["label"] }
    guard let first = changed.first, let label = before[first]["label"],
      let second = changed.first(where: { after[$0]["label"] == label }),
      let other = before[second]["label"], after[first]["label"] == other
    else { return nil }
    return "\(prefix)marks \(first + 1) and \(second + 1) have swapped their labels "
      + "\(MarkComparison.shown(label)) and \(MarkComparison.shown(other))"
  }

  /// Axes that have changed places, scales or names.
  var axes: String? {
    if old["x"] != new["x"] || old["y"] != new["y"], old["x"] == new["y"], old["y"] == new["x"] {
      return "\(prefix)the x and y axes are swapped"
    }
    for key in ["x", "y", "z"] {
      let (a, b) = (old[key], new[key])
      for part in ["scale", "label"] where a?[part] != b?[part] {
        guard let a = a?[part]?.text, let b = b?[part]?.text else { continue }
        return part == "scale"
          ? "\(prefix)the \(key) axis is \(b) instead of \(a)"
          : "\(prefix)the label of the \(key) axis: \(Wording.became(a, b))"
      }
    }
    return nil
  }

  /// The first mark that looks different.
  var looks: String? { comparisons.lazy.compactMap(\.look).first }

  /// The first mark with other numbers or texts; of the panels inside, too.
  var contents: String? {
    if let found = comparisons.lazy.compactMap(\.content).first { return found }
    let (before, after) = (insets(old), insets(new))
    guard before.count == after.count else { return nil }
    for (a, b) in zip(before, after) {
      let inner = PanelComparison(old: a, new: b, number: nil)
      if let found = inner.structure ?? inner.axes ?? inner.looks ?? inner.contents ?? inner.rest {
        return "\(prefix)in the small panel, \(found)"
      }
    }
    return nil
  }

  /// Anything else: domains, titles, frames.
  var rest: String? {
    guard case .object(let before) = old, case .object(let after) = new else { return nil }
    let place = number.map { "panel \($0)" } ?? "the panel"
    for key in Set(before.keys).union(after.keys).subtracting(["marks"]).sorted() {
      guard let a = before[key], let b = after[key] else { return "\(key) of \(place) has come or gone" }
      // What the small panels show has been compared with the marks.
      if key == "insets", a.elements.count == b.elements.count { continue }
      if let found = TreeChange.sentence(from: a, to: b, at: "\(key) of \(place)") { return found }
    }
    return nil
  }

  private func marks(_ panel: DataTree) -> [DataTree] { panel["marks"]?.elements ?? [] }

  private func insets(_ panel: DataTree) -> [DataTree] {
    (panel["insets"]?.elements ?? []).compactMap { $0["panel"] }
  }

  private var comparisons: [MarkComparison] {
    let axis = old["x"]?["label"]?.text?.lowercased() ?? ""
    return zip(marks(old), marks(new)).enumerated().map { index, pair in
      let label = pair.0["label"]?.text ?? ""
      let kind = pair.0["type"]?.text ?? ""
      let name = label.isEmpty ? " (\(kind))" : " \(Wording.quoted(label))"
      return MarkComparison(
        name: "\(prefix)mark \(index + 1)\(name)", old: pair.0, new: pair.1,
        axis: axis == "epochs" ? "epoch" : axis)
    }
  }
}
