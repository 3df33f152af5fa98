extension Panel {
  /// A panel of the marks between the braces, from back to front.
  ///
  /// Named series without a colour take the colours of the palette in turn; series of one name share one.
  ///
  /// - Parameters:
  ///   - title: the panel's own heading; empty for none.
  ///   - subtitle: a line below the heading.
  ///   - frame: what surrounds the data.
  ///   - columnSpan: how many columns of the page the panel takes.
  ///   - content: the marks.
  public init(
    _ title: String = "", subtitle: String = "", frame: Frame = .axes, columnSpan: Int = 1,
    @MarkBuilder content: () -> [any PanelContent]
  ) {
    self.init(title: title, subtitle: subtitle, frame: frame, columnSpan: columnSpan, content: content())
  }

  init(
    title: String = "", subtitle: String = "", frame: Frame = .axes, columnSpan: Int = 1,
    content: [any PanelContent]
  ) {
    self.init(title: title, subtitle: subtitle, frame: frame, columnSpan: columnSpan)
    for part in joined(content) { part.add(to: &self) }
    stackSeries()
    colorSeries()
    markSeries()
  }
}

extension Inset {
  /// An inset of the marks between the braces, at a place given in shares of the outer frame.
  public init(
    left: Double, top: Double, width: Double, height: Double, @MarkBuilder content: () -> [any PanelContent]
  ) {
    self.init(
      left: left, top: top, width: width, height: height, panel: Panel(frame: .box, content: content()))
  }
}
