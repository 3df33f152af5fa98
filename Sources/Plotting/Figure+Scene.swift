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
    let drawing = FigureDrawing(
      figure, theme: theme, page: page, typesetter: Typesetter(measurer: measurer))
    return Scene(
      size: Size(Double(page.width), Double(page.height)), background: theme.background, font: fontChoice,
      title: Markup.spoken(title), alternativeText: figure.alternativeText, identifier: name,
      items: drawing.items())
  }

  /// The fonts of the figure's texts: the family asked for, then those that have all scripts.
  public var fontChoice: FontChoice {
    let standard = ["DejaVu Sans", "Noto Sans CJK SC"]
    let families = font.map { wished in [wished] + standard.filter { $0 != wished } } ?? standard
    return FontChoice(families: families, language: language == "zh" ? "zh-cn" : "en")
  }
}

/// The passes that turn a figure into items: place the frames, find room for the legends, draw.
private struct FigureDrawing {
  let figure: Figure
  let theme: Theme
  let page: PageSize
  let typesetter: Typesetter
  let painters: [PanelPainter]
  let grid: PanelGrid

  init(_ figure: Figure, theme: Theme, page: PageSize, typesetter: Typesetter) {
    self.figure = figure
    self.theme = theme
    self.page = page
    self.typesetter = typesetter
    let grid = PanelGrid(figure.panels, columns: figure.columns)
    self.grid = grid
    painters = figure.panels.enumerated().map { index, panel in
      var panel = panel
      let below = grid.below(index).map { figure.panels[$0] } ?? .blank
      let first = grid.members(ofRow: grid.places[index].row)[0]
      // Panels of different scales cannot share one: each keeps its own labels.
      let isInnerColumn =
        figure.sharing.y && grid.places[index].column > 0 && panel.y.hasScale(of: figure.panels[first].y)
      let isInnerRow = figure.sharing.x && below.frame != .none && panel.x.hasScale(of: below.x)
      // A name that the outer panel says already is not repeated.
      if isInnerColumn, panel.y.label == figure.panels[first].y.label { panel.y.label = "" }
      if isInnerRow, panel.x.label == below.x.label { panel.x.label = "" }
      return PanelPainter(
        panel, theme: theme, typesetter: typesetter, showsXLabels: !isInnerRow, showsYLabels: !isInnerColumn)
    }
  }

  func items() -> [Scene.Item] {
    let (layout, places) = settleLegends()
    var items: [Scene.Item] = []
    var y = FigureLayout.outerMargin
    for line in layout.titleLines {
      items.append(
        typesetter.place(line, at: Point(layout.left, y), .leading, .below, color: theme.foreground).item)
      y += line.height
    }
    for (index, painter) in painters.enumerated() {
      items += painter.draw(in: layout.frames[index], legendPlace: places[index])
    }
    y = layout.captionTop
    for line in layout.captionLines {
      items.append(
        typesetter.place(line, at: Point(layout.left, y), .leading, .below, color: theme.muted).item)
      y += line.height
    }
    return items
  }

  /// Legends go inside where they cover nothing; the others go where they leave the frames larger.
  private func settleLegends() -> (FigureLayout.Result, [LegendPlace]) {
    let layout = solve(painters.map { _ in .none })
    let inside = painters.indices.map { freePlace(of: $0, frame: layout.frames[$0]) }
    guard inside.contains(nil) else { return (layout, inside.map { $0 ?? .none }) }
    let right = settled(inside, outside: .right)
    let top = settled(inside, outside: .top)
    return topFits(top) && area(top.0) > area(right.0) ? top : right
  }

  /// The layout with some legends outside. That moves the frames: legends inside need their corner anew, and where
  /// none is free any more they go outside as well.
  private func settled(
    _ inside: [LegendPlace?], outside: LegendPlace
  ) -> (FigureLayout.Result, [LegendPlace]) {
    var places = inside
    while true {
      let layout = solve(places.map { $0 ?? outside })
      let moved = places.indices.map { index in
        places[index] == nil ? nil : freePlace(of: index, frame: layout.frames[index])
      }
      if moved.map({ $0 == nil }) == places.map({ $0 == nil }) {
        return (layout, moved.map { $0 ?? outside })
      }
      places = moved
    }
  }

  /// Whether no entry of a legend on top reaches into the next panel or off the page.
  private func topFits(_ candidate: (layout: FigureLayout.Result, places: [LegendPlace])) -> Bool {
    painters.indices.allSatisfy { index in
      guard candidate.places[index] == .top, let legend = painters[index].legend else { return true }
      let frames = candidate.layout.frames
      let end = grid.right(of: index).map { frames[$0].x } ?? Double(page.width)
      return frames[index].x + legend.widestEntry <= end
    }
  }

  /// A free place inside the frame; nil if the legend has to go outside.
  private func freePlace(of index: Int, frame: Rect) -> LegendPlace? {
    guard let legend = painters[index].legend else { return LegendPlace.none }
    var placement = LegendPlacement(painters[index].drawMarks(in: frame))
    for inset in painters[index].panel.insets {
      placement.add(
        covered: Rect(
          x: frame.x + inset.left * frame.width, y: frame.y + inset.top * frame.height,
          width: inset.width * frame.width, height: inset.height * frame.height))
    }
    return placement.freeCorner(for: legend.columnSize, in: frame).map { .inside($0) }
  }

  private func solve(_ places: [LegendPlace]) -> FigureLayout.Result {
    FigureLayout(
      painters: painters, grid: grid,
      page: Size(Double(page.width), Double(page.height)), title: figure.title, caption: figure.caption,
      typesetter: typesetter, legendPlaces: places
    ).solve()
  }

  private func area(_ layout: FigureLayout.Result) -> Double {
    layout.frames.reduce(0) { $0 + $1.width * $1.height }
  }
}
