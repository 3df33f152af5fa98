extension Figure {
  /// How many classes or series the figure tells apart by colours.
  var classCount: Int { panels.map(\.classCount).max() ?? 0 }
}

extension Panel {
  fileprivate var classCount: Int {
    let counts = marks.map(\.base.classCount) + insets.map(\.panel.classCount)
    return counts.max() ?? 0
  }
}
