import Graphics

/// One line of a legend: a sample of the mark and what it means.
///
/// A mark draws its own sample, so that a legend need not know the kinds of marks.
public struct LegendEntry: Sendable, Equatable {
  /// What the sample means, in the markup of texts.
  public var label: String
  /// The room that the sample takes across, in CSS pixels.
  public var width: Double
  /// The sample, about 12 CSS pixels high, with the middle of its left edge at the origin.
  public var sample: [Scene.Item]

  /// An entry with a sample of the mark's own.
  public init(label: String, width: Double, sample: [Scene.Item]) {
    self.label = label
    self.width = width
    self.sample = sample
  }

  /// The colour that all of the sample has, whatever its opacity; nil for a sample of several.
  var hue: Color? {
    let colors = sample.flatMap { item -> [Color] in
      guard case .path(_, let fill, let stroke) = item else { return [] }
      return [fill ?? stroke?.color].compactMap { $0?.opacity(1) }
    }
    return Set(colors).count == 1 ? colors[0] : nil
  }

  /// The entry with another one's sample on its own, both in the middle.
  func laid(with other: LegendEntry) -> LegendEntry {
    let widest = max(width, other.width)
    let samples = [self, other].flatMap { $0.widened(to: widest).sample }
    return LegendEntry(label: label, width: widest, sample: samples)
  }

  /// The entry with its sample in the middle of a room.
  func widened(to room: Double) -> LegendEntry {
    LegendEntry(label: label, width: room, sample: sample.map { $0.moved(by: Point((room - width) / 2, 0)) })
  }

  /// A piece of a line, long enough to show its dashes, also on both sides of a symbol in the middle.
  init(label: String, line: Stroke) {
    let end = Point(max(22, min(2 * line.dash.reduce(5, +), 46)), 0)
    self.init(label: label, width: end.x, sample: [.path(.segment(Point(0, 0), end), stroke: line)])
  }

  /// A symbol.
  init(label: String, symbol: SymbolLook) {
    self.init(label: label, width: 12, sample: [symbol.item(at: Point(6, 0))])
  }
}
