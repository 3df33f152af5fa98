import Graphics

extension Figure {
  /// The finished drawing of the figure.
  ///
  /// - Parameters:
  ///   - measurer: tells how wide texts are; nothing else depends on fonts.
  ///   - theme: colours and line widths; nil takes the figure's own.
  ///   - size: the page; nil takes the figure's own.
  public func scene(measurer: any TextMeasurer, theme: Theme? = nil, size: PageSize? = nil) -> Scene {
    let theme = (theme ?? Theme.named(self.theme) ?? .light).fitting(palette: palette, classCount: classCount)
    let page = size ?? self.size
    let figure = resolved()
    let items = FigureDrawing.items(
      of: figure, theme: theme, page: page, typesetter: Typesetter(measurer: measurer))
    return Scene(
      size: Size(Double(page.width), Double(page.height)), background: theme.background, font: fontChoice,
      title: Markup.spoken(title), alternativeText: figure.alternativeText, identifier: name, items: items)
  }

  /// The fonts of the figure's texts.
  public var fontChoice: FontChoice { FontChoice(preferring: font, language: language) }
}

extension FontChoice {
  /// The family asked for, then those that have all scripts.
  ///
  /// - Parameter language: a figure's: `en`, `zh`.
  package init(preferring family: String?, language: String) {
    let standard = ["DejaVu Sans", "Noto Sans CJK SC"]
    let families = family.map { wished in [wished] + standard.filter { $0 != wished } } ?? standard
    self.init(families: families, language: language == "zh" ? "zh-cn" : "en")
  }
}
