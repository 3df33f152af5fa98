import Graphics

/// What a typesetter has measured so far.
///
/// A layout asks for the same lines again and again while its frames and margins settle.
final class MeasuredTexts {
  /// A text in the markup of figures and its look.
  struct Source: Hashable {
    var markup: String
    var size: Double
    var bold: Bool
  }

  /// How a text is broken into lines.
  struct Breaking: Hashable {
    var source: Source
    var width: Double
    var most: Int
    var breaksWords: Bool
  }

  private let measurer: any TextMeasurer
  private var extents: [StyledText: TextExtent] = [:]
  private var lines: [Source: Typesetter.Line] = [:]
  private var blocks: [Breaking: [Typesetter.Line]] = [:]
  private var pieces: [String: [String]] = [:]

  init(_ measurer: any TextMeasurer) {
    self.measurer = measurer
  }

  func line(_ source: Source, _ make: () -> Typesetter.Line) -> Typesetter.Line {
    remembered(\.lines, source, make)
  }

  func block(_ breaking: Breaking, _ make: () -> [Typesetter.Line]) -> [Typesetter.Line] {
    remembered(\.blocks, breaking, make)
  }

  /// The pieces of a paragraph between which lines may end.
  func pieces(of paragraph: String, _ make: () -> [String]) -> [String] {
    remembered(\.pieces, paragraph, make)
  }

  private func remembered<Key: Hashable, Value>(
    _ store: ReferenceWritableKeyPath<MeasuredTexts, [Key: Value]>, _ key: Key, _ make: () -> Value
  ) -> Value {
    if let value = self[keyPath: store][key] { return value }
    let value = make()
    self[keyPath: store][key] = value
    return value
  }
}

extension MeasuredTexts: TextMeasurer {
  func measure(_ text: StyledText) -> TextExtent {
    remembered(\.extents, text) { measurer.measure(text) }
  }
}
