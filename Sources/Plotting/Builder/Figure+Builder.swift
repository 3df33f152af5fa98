extension Figure {
  /// A figure of the panels, or of the marks of its only panel, between the braces.
  ///
  /// ```swift
  /// let figure = Figure("A parabola") {
  ///   LineMark(x: x, y: x.map { $0 * $0 })
  /// }
  /// try figure.write(to: "parabola.svg")
  /// ```
  ///
  /// Swift Charts draws one `Chart` as a view; a figure is a page of several panels and a value that is written to a
  /// file. It is the same value that diagrams compute and that its JSON holds.
  ///
  /// - Parameters:
  ///   - title: what is to be seen, in one line; empty for none.
  ///   - name: the start of the ids in an SVG file; nil makes one from the title's ASCII letters and digits.
  ///   - size: the page in CSS pixels.
  ///   - columns: how many panels stand side by side.
  ///   - sharing: which scales are the same in panels that stand together.
  ///   - caption: a line beneath the panels.
  ///   - alternativeText: what the figure shows, for readers that cannot see it; empty makes it from the
  ///     data.
  ///   - palette: the colours of classes and series: see `Palettes`.
  ///   - language: of the texts: `en` or `zh`.
  ///   - content: panels, or the marks of one panel.
  public init(
    _ title: String = "", name: String? = nil, size: PageSize = PageSize(width: 640, height: 480),
    columns: Int = 1, sharing: AxisSharing = AxisSharing(), caption: String = "",
    alternativeText: String = "",
    palette: String? = nil, language: String = "en", @FigureBuilder content: () -> [FigurePart]
  ) {
    self.init(
      name: name ?? Self.name(of: title), title: title, size: size, language: language, columns: columns,
      sharing: sharing, panels: FigureBuilder.panels(of: content()))
    self.caption = caption
    self.alternativeText = alternativeText
    self.palette = palette
  }

  /// A title's ASCII letters and digits in small letters, with hyphens between the words; `figure` if it has none.
  private static func name(of title: String) -> String {
    let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "figure" : words.joined(separator: "-")
  }
}
