import Plotting

/// Numbers on the edges of a graph, two or three lines each, placed where they keep clear of circles and of each other.
///
/// All lengths are CSS pixels, as letters of these sizes are about so wide.
struct EdgeTags {
  private struct Tag {
    var texts: [String]
    var x: Double
    var y: Double

    var halfWidth: Double { 3.4 * Double(texts.map(\.count).max() ?? 0) + 2 }
    /// The first line's middle lies above the edge, the others' below.
    var top: Double { y + 16 }
    var bottom: Double { y - (texts.count > 2 ? 26 : 14) }

    func overlap(with other: Tag) -> Double {
      let width =
        min(x + halfWidth, other.x + other.halfWidth) - max(x - halfWidth, other.x - other.halfWidth)
      return max(0, width) * max(0, min(top, other.top) - max(bottom, other.bottom))
    }

    /// How deep a circle reaches into the tag, as an area.
    func overlap(withCircleAt center: (x: Double, y: Double), radius: Double) -> Double {
      let width = min(x + halfWidth, center.x + radius) - max(x - halfWidth, center.x - radius)
      return max(0, width) * max(0, min(top, center.y + radius) - max(bottom, center.y - radius))
    }
  }

  private let circles: [(x: Double, y: Double)]
  private let radius: Double
  private var tags: [Tag] = []

  /// No tags yet.
  init(avoiding circles: [(x: Double, y: Double)], radius: Double) {
    self.circles = circles
    self.radius = radius
  }

  /// Adds a tag on an edge, near its first third where that is free.
  mutating func add(_ texts: [String], from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    let shares = [0.42, 0.46, 0.38, 0.5, 0.34, 0.55, 0.3, 0.6, 0.65, 0.7]
    let candidates = shares.map { share in
      Tag(
        texts: texts, x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
    }
    let costs = candidates.map(cost)
    guard let least = costs.min(), let index = costs.firstIndex(of: least) else { return }
    tags.append(candidates[index])
  }

  private func cost(_ tag: Tag) -> Double {
    tags.map(tag.overlap).reduce(0, +)
      + circles.map { tag.overlap(withCircleAt: $0, radius: radius) }.reduce(0, +)
  }

  /// The papers, then the texts.
  func marks() -> [any Mark] {
    let paper = RectMark(
      xStart: tags.map { $0.x - $0.halfWidth }, xEnd: tags.map { $0.x + $0.halfWidth },
      yStart: tags.map(\.bottom), yEnd: tags.map(\.top), style: Style(color: "background", opacity: 1))
    let lines: [(shift: Double, style: Style)] = [
      (8, Style(size: 11.5)), (-6, Style(color: "accent", size: 11.5)),
      (-19, Style(color: "muted", size: 10.5)),
    ]
    return [paper]
      + lines.enumerated().compactMap { number, line in
        let shown = tags.filter { $0.texts.count > number }
        guard !shown.isEmpty else { return nil }
        return TextMark(
          x: shown.map(\.x), y: shown.map { $0.y + line.shift }, text: shown.map { $0.texts[number] },
          position: .middle, distance: 0, style: line.style)
      }
  }
}
