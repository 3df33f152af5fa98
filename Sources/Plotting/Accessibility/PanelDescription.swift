/// A panel in words.
struct PanelDescription {
  /// The panel's heading without markup.
  let title: String
  /// How many marks of each kind there are.
  let counts: [MarkCount]
  private let panel: Panel
  private let language: String
  private let described: [(mark: any Mark, description: MarkDescription)]

  /// The panel and its insets.
  init(_ panel: Panel, language: String) {
    self.panel = panel
    self.language = language
    title = Markup.spoken(panel.title)
    described = (panel.marks + panel.insets.flatMap(\.panel.marks)).compactMap { mark in
      mark.base.description.map { (mark.base, $0) }
    }.filter { $0.1.count > 0 }
    counts = MarkCount.sums(
      described.map { MarkCount(noun: $0.description.noun, count: $0.description.count) })
  }

  /// Each mark with its name and what its data do; those of which there is nothing to say are only counted.
  var marks: [String] {
    let isSilent = described.map { ($0.mark.label ?? "").isEmpty && $0.description.detail == nil }
    let silent = described.indices.filter { isSilent[$0] }.map {
      MarkCount(noun: described[$0].description.noun, count: described[$0].description.count)
    }
    let told = described.indices.filter { !isSilent[$0] }.map { described[$0] }.map { mark, description in
      var text = description.noun.counted(description.count).text(in: language)
      if let label = mark.label, !label.isEmpty {
        text += word(" (\(Markup.spoken(label)))", "（\(Markup.spoken(label))）")
      }
      return joined(text, description.detail)
    }
    return told + MarkCount.sums(silent).map { $0.text(in: language) }
  }

  /// Marks of one kind together: how many, and from where to where their values go.
  var groups: [String] {
    counts.map { kind in
      let members = described.filter { $0.description.noun == kind.noun }
      let text = kind.text(in: language)
      if members.count == 1, members[0].description.detail != nil {
        return joined(text, members[0].description.detail)
      }
      return joined(text, range(of: kind))
    }
  }

  /// Marks of one kind together: how many, and from where to where their values go, even if there is but one.
  var rangesOfGroups: [String] { counts.map { joined($0.text(in: language), range(of: $0)) } }

  private func range(of kind: MarkCount) -> Wording? {
    let members = described.map(\.description).filter { $0.noun == kind.noun }
    let range = members.map { $0.values ?? (hasPlaces ? $0.y : nil) }.reduce(ClosedRange<Double>?.none) {
      $0.union($1)
    }
    return range.map(Wording.range)
  }

  /// Parts in a sentence behind the panel's title, and the ranges of its axes in another.
  func sentence(_ parts: [String], hasAxes: Bool) -> String {
    let opening = title.isEmpty ? "" : title + word(": ", "：")
    let content = parts.isEmpty ? word("no data", "无数据") : parts.joined(separator: word("; ", "；"))
    let stop = word(".", "。")
    let axes =
      hasAxes && hasPlaces ? [axis(panel.x, \.x, "x"), axis(panel.y, \.y, "y")].compactMap { $0 } : []
    let ending =
      axes.isEmpty ? "" : word(" ", "") + axes.joined(separator: word(", ", "，")).withCapital + stop
    return opening + (opening.isEmpty ? content.withCapital : content) + stop + ending
  }

  /// Whether places along the axes have a meaning.
  private var hasPlaces: Bool { panel.frame == .axes || panel.frame == .box }

  /// The name of an axis with the range of the data along it, or with its categories.
  private func axis(
    _ axis: Axis, _ range: KeyPath<MarkDescription, ClosedRange<Double>?>, _ fallback: String
  ) -> String? {
    let name = axis.label.isEmpty ? fallback : Markup.spoken(axis.label)
    if axis.scale == CategoryScale.name, !axis.categories.isEmpty {
      return name + word(": ", "：") + axis.categories.map(Markup.spoken).joined(separator: word(", ", "、"))
    }
    let data = described.map { $0.description[keyPath: range] }.reduce(ClosedRange<Double>?.none) {
      $0.union($1)
    }
    guard let data else { return nil }
    return joined(name, .range(data))
  }

  private func joined(_ text: String, _ detail: Wording?) -> String {
    guard let detail = detail?.text(in: language) else { return text }
    // Chinese sets no space between words, but one between a word in Latin letters and a Chinese one.
    let isLatin = text.last.map { $0.isASCII } ?? false
    return text + (language == "zh" && !isLatin ? "" : " ") + detail
  }

  private func word(_ english: String, _ chinese: String) -> String { language == "zh" ? chinese : english }
}
