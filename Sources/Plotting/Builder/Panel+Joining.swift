/// A mark whose single data are joined to a series.
protocol JoinableMark: NotedMark {
  /// Takes over the data of a mark of the same series.
  mutating func join(_ other: Self)
}

extension LineMark: JoinableMark {
  mutating func join(_ other: LineMark) {
    x += other.x
    y += other.y
  }
}

extension PointMark: JoinableMark {
  mutating func join(_ other: PointMark) {
    x += other.x
    y += other.y
  }
}

extension AreaMark: JoinableMark {
  mutating func join(_ other: AreaMark) {
    x += other.x
    yStart += other.yStart
    yEnd += other.yEnd
  }
}

extension BarMark: JoinableMark {
  mutating func join(_ other: BarMark) {
    x += other.x
    y += other.y
  }
}

/// Joins single data of one kind, name and look to one mark, where the first of them stands.
func joined(_ content: [any PanelContent]) -> [any PanelContent] {
  var result: [any PanelContent] = []
  var open: [Int] = []
  for part in content {
    guard let mark = part as? any JoinableMark, mark.notes.isDatum else {
      result.append(part)
      continue
    }
    if let index = open.first(where: { isOneSeries(mark, result[$0]) }),
      let old = result[index] as? any JoinableMark
    {
      result[index] = joined(old, mark)
    } else {
      open.append(result.count)
      result.append(mark)
    }
  }
  return result
}

private func isOneSeries<Content: JoinableMark>(_ mark: Content, _ other: any PanelContent) -> Bool {
  guard let other = other as? Content else { return false }
  return other.label == mark.label && other.style == mark.style
}

private func joined<Content: JoinableMark>(_ mark: Content, _ other: any JoinableMark) -> any PanelContent {
  guard let other = other as? Content else { return mark }
  var mark = mark
  mark.join(other)
  return mark
}
