/// A figure in words, from the fullest to the shortest.
struct FigureDescription {
  let panels: [PanelDescription]
  let language: String

  /// Every mark, and the ranges of all axes.
  var full: String { panels.map { $0.sentence($0.marks, hasAxes: true) }.joined(separator: space) }

  /// Every mark.
  var withoutAxes: String { panels.map { $0.sentence($0.marks, hasAxes: false) }.joined(separator: space) }

  /// Marks of one kind together, with the axes of a lone panel.
  var grouped: String {
    panels.map { $0.sentence($0.groups, hasAxes: panels.count == 1) }.joined(separator: space)
  }

  /// Marks of one kind together, with their ranges instead of their trends.
  var ranges: String {
    panels.map { $0.sentence($0.rangesOfGroups, hasAxes: false) }.joined(separator: space)
  }

  /// How many marks of each kind there are, and the panels' names.
  var counted: String {
    let titles = panels.map(\.title).filter { !$0.isEmpty }
    return titles.isEmpty ? least : least + space + titles.joined(separator: word("; ", "；")) + word(".", "。")
  }

  /// How many panels, and how many marks of each kind.
  var least: String {
    guard !panels.isEmpty else { return word("An empty figure.", "空图。") }
    let kinds = MarkCount.sums(panels.flatMap(\.counts)).map { $0.text(in: language) }
    let marks = kinds.isEmpty ? word("no data", "无数据") : kinds.prefix(8).joined(separator: word(", ", "、"))
    let opening = panels.count == 1 ? "" : word("\(panels.count) panels: ", "\(panels.count) 个子图：")
    return (opening + marks).withCapital + word(".", "。")
  }

  private var space: String { word(" ", "") }
  private func word(_ english: String, _ chinese: String) -> String { language == "zh" ? chinese : english }
}

/// How many marks of a kind there are.
struct MarkCount: Equatable {
  let noun: Noun
  var count: Int

  /// The counts of each kind added up, in the order in which kinds first occur.
  static func sums(_ counts: [MarkCount]) -> [MarkCount] {
    counts.reduce(into: []) { sums, count in
      if let index = sums.firstIndex(where: { $0.noun == count.noun }) {
        sums[index].count += count.count
      } else {
        sums.append(count)
      }
    }
  }

  func text(in language: String) -> String { noun.counted(count).text(in: language) }
}

extension String {
  /// The text with its first letter large, unless that is the name of a variable.
  var withCapital: String {
    dropFirst().first?.isLetter == true ? prefix(1).uppercased() + dropFirst() : self
  }
}
