/// Texts that stand for pictures.
public enum AlternativeText {
  /// The greatest number of characters: what screen readers read in one go, and what fits a description field.
  public static let limit = 250

  /// The first of some texts, from the fullest to the shortest, that is short enough; empty if none is.
  public static func fitting(_ candidates: String...) -> String { fitting(candidates) }

  static func fitting(_ candidates: some Sequence<String>) -> String {
    candidates.first { !$0.isEmpty && $0.count <= limit } ?? ""
  }
}

extension Figure {
  /// What the figure shows, in numbers, made from its data in its language; at most `AlternativeText.limit`
  /// characters.
  ///
  /// It names the kinds of marks, what they do, and the ranges of the axes; what does not fit is counted instead. It
  /// does not repeat the title, which stands beside it in every format. A figure with an `alternativeText` of its own
  /// keeps that one.
  public func textFromData() -> String {
    let shown = panels.filter { $0.frame != .none }.map { PanelDescription($0, language: language) }
    let words = FigureDescription(panels: shown, language: language)
    return AlternativeText.fitting([
      words.full, words.withoutAxes, words.grouped, words.ranges, words.counted, words.least,
    ])
  }
}
