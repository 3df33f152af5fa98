import Plotting

/// The texts and numbers of a figure; all follow from what was computed.
protocol FigureWords {
  /// The language of all texts.
  var language: Language { get }
  /// What is to be seen, in one line.
  var title: String { get }
  /// The line beneath the panels with the numbers that the figure rests on.
  var caption: String { get }
  /// What the figure shows, in numbers.
  var alternativeText: String { get }
  /// Each number that the figure's claim rests on.
  var metrics: [String: Double] { get }
  /// The network and its training, for readers of the data; nil where none is shown.
  var model: JSONValue? { get }
}

extension FigureWords {
  var caption: String { "" }
  var metrics: [String: Double] { [:] }
  var model: JSONValue? { nil }
}

extension Figure {
  /// A figure of the given panels with all its words.
  init(
    name: String, words: some FigureWords, size: PageSize, columns: Int = 1,
    sharing: AxisSharing = AxisSharing(), panels: [Panel]
  ) {
    self.init(
      name: name, title: words.title, size: size, language: words.language.rawValue, columns: columns,
      sharing: sharing, panels: panels)
    caption = words.caption
    alternativeText = words.alternativeText
    metrics = words.metrics
    model = words.model
  }
}
