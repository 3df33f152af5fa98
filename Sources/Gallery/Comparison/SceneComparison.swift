import Graphics

/// What has changed between the locked drawing of a figure and the one of now.
struct SceneComparison {
  let old: SceneLock
  let new: SceneLock

  /// Whether both were drawn with the same libraries and fonts; only then must every place be the same.
  var isSameMachine: Bool { old.versions == new.versions }

  /// The most telling change in a sentence; nil if the drawings agree: exactly, or within 1 px where versions differ.
  func sentence() -> String? {
    if old.text == new.text { return nil }
    if old.fontNames != new.fontNames, let lost = old.fontNames.first(where: { !new.fontNames.contains($0) })
    {
      let gained = new.fontNames.first { !old.fontNames.contains($0) }
      return "texts are set in \(gained ?? new.fontNames.first ?? "no font") instead of \(lost)"
    }
    let (before, after) = (old.lines.map(SceneLine.init), new.lines.map(SceneLine.init))
    let tolerance = isSameMachine ? 0 : 1.0
    if before.count == after.count {
      let changed = before.indices.filter { !before[$0].agrees(with: after[$0], within: tolerance) }
      if changed.isEmpty { return nil }
      // Where nothing but places changed, the first of many tells little about the others.
      return changed.lazy.compactMap { before[$0].telling(after[$0]) }.first
        ?? changed.lazy.compactMap { before[$0].movement(to: after[$0]) }.first
        ?? "the drawing changed in line \((changed.first ?? 0) + 1) of its lock file"
    }
    return lost(before, after) ?? "the drawing has \(after.count) items instead of \(before.count)"
  }

  /// An item that has come or gone, texts first.
  private func lost(_ before: [SceneLine], _ after: [SceneLine]) -> String? {
    let missing = Self.less(before, after)
    let added = Self.less(after, before)
    let count = "; there are \(after.count) items instead of \(before.count)"
    if let text = missing.first(where: { line in line.isText && !added.contains { $0.words == line.words } })
    {
      return "\(text.name) is gone\(count)"
    }
    if let text = added.first(where: { line in line.isText && !missing.contains { $0.words == line.words } })
    {
      return "\(text.name) is new\(count)"
    }
    if let item = before.count > after.count ? missing.first : added.first {
      return "\(item.name) is \(before.count > after.count ? "gone" : "new")\(count)"
    }
    return nil
  }

  /// The lines of the first list that the second has not, counting repeats.
  private static func less(_ a: [SceneLine], _ b: [SceneLine]) -> [SceneLine] {
    var rest: [String: Int] = [:]
    for line in b { rest[line.text, default: 0] += 1 }
    return a.filter { line in
      guard let count = rest[line.text], count > 0 else { return true }
      rest[line.text] = count - 1
      return false
    }
  }
}
