/// What has changed between the locked data of a figure and those of now.
///
/// Marks hold functions on grids, curves and points; contours are traced from their grids only where they are drawn,
/// so that no vertex of a contour is ever compared.
struct DataComparison {
  private let old: DataTree
  private let new: DataTree

  init(locked: DataTree, now: DataTree) {
    old = locked
    new = now
  }

  /// The most telling change in a sentence; nil if all agree within their tolerances.
  func sentence() -> String? {
    let before = old["panels"]?.elements ?? []
    let after = new["panels"]?.elements ?? []
    if before.count != after.count { return changedCount(before, after) }
    let pairs = zip(before, after).enumerated().map { index, pair in
      PanelComparison(old: pair.0, new: pair.1, number: before.count > 1 ? index + 1 : nil)
    }
    let checks: [(PanelComparison) -> String?] = [{ $0.structure }, { $0.axes }, { $0.looks }]
    for check in checks {
      if let found = pairs.lazy.compactMap(check).first { return found }
    }
    if let found = settings { return found }
    if let found = pairs.lazy.compactMap(\.contents).first { return found }
    if let found = compare("metrics") { return found }
    if let found = pairs.lazy.compactMap(\.rest).first { return found }
    return rest
  }

  private func changedCount(_ before: [DataTree], _ after: [DataTree]) -> String {
    let titles = { (panels: [DataTree]) in panels.map { $0["title"]?.text ?? "" } }
    let lost = titles(before).filter { !$0.isEmpty && !titles(after).contains($0) }
    let name = lost.first.map { ": \(Wording.quoted($0)) is missing" } ?? ""
    return "there \(after.count == 1 ? "is" : "are") \(Wording.count(after.count, "panel")) instead of "
      + "\(before.count)\(name)"
  }

  /// The model's settings, which say why numbers have changed.
  private var settings: String? {
    guard case .object(let before)? = old["model"], case .object(let after)? = new["model"] else {
      return old["model"] == new["model"] ? nil : "the model \(old["model"] == nil ? "is new" : "is missing")"
    }
    for key in Set(before.keys).union(after.keys).sorted() {
      if let a = before[key], let b = after[key] {
        if let found = TreeChange.sentence(from: a, to: b, at: "the model's \(key)") { return found }
      } else {
        return "the model \(before[key] == nil ? "has gained" : "has lost") its \(key)"
      }
    }
    return nil
  }

  private func compare(_ key: String) -> String? {
    guard let a = old[key], let b = new[key] else {
      return old[key] == new[key]
        ? nil : "\(key) is \(MarkComparison.chosen(new[key])) instead of \(MarkComparison.chosen(old[key]))"
    }
    return TreeChange.sentence(from: a, to: b, at: key == "metrics" ? "" : key)
      .map { key == "metrics" ? "the metric \($0)" : $0 }
  }

  /// Everything else: title, texts, size, theme. The command is another question, the version none.
  private var rest: String? {
    guard case .object(let before) = old, case .object(let after) = new else { return nil }
    let done: Set<String> = ["panels", "model", "metrics", "command", "version"]
    for key in Set(before.keys).union(after.keys).subtracting(done).sorted(by: { $0 > $1 }) {
      if let found = compare(key) { return "the \(found)" }
    }
    return nil
  }
}
