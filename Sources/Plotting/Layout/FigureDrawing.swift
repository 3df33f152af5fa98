import Graphics

/// The passes that turn a figure into items: place the frames, find room for the legends, draw.
struct FigureDrawing {
  let figure: Figure
  let theme: Theme
  let page: PageSize
  let typesetter: Typesetter
  let painters: [PanelPainter]
  let grid: PanelGrid
  private let drawn = DrawnMarks()

  private init(
    _ figure: Figure, without omitted: [DispensablePart], theme: Theme, page: PageSize, typesetter: Typesetter
  ) {
    let figure = omitted.reduce(figure) { $0.without($1) }
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
      let hasLabels = !omitted.contains(.tickLabels)
      var painter = PanelPainter(
        panel, theme: theme, typesetter: typesetter, showsXLabels: hasLabels && !isInnerRow,
        showsYLabels: hasLabels && !isInnerColumn, room: grid.room(of: index, page: page))
      painter.showsColorBars = !omitted.contains(.colorBars)
      return painter
    }
  }

  /// The items of a figure whose domains are known: all of it, or on a small page as much as has room.
  static func items(of figure: Figure, theme: Theme, page: PageSize, typesetter: Typesetter) -> [Scene.Item] {
    func drawing(without omitted: [DispensablePart]) -> Result {
      FigureDrawing(figure, without: omitted, theme: theme, page: page, typesetter: typesetter)
        .draw(isLast: omitted.count == parts.count)
    }
    let parts = DispensablePart.allCases.filter(figure.has)
    var omitted: [DispensablePart] = []
    var best = drawing(without: omitted)
    for part in parts where !best.fits {
      omitted.append(part)
      best = drawing(without: omitted)
    }
    guard best.fits else { return best.items }
    for part in omitted.dropLast().reversed() {
      let more = drawing(without: omitted.filter { $0 != part })
      guard more.fits else { continue }
      omitted.removeAll { $0 == part }
      best = more
    }
    return best.items
  }

  /// A drawing, and whether there is room for all of it.
  private struct Result {
    var items: [Scene.Item] = []
    var fits: Bool
  }

  /// - Parameter isLast: whether the figure has to be drawn even without room.
  private func draw(isLast: Bool) -> Result {
    let (layout, places) = settleLegends()
    guard layout.hasRoom || isLast else { return Result(fits: false) }
    var guides = lines(layout.titleLines, from: FigureLayout.outerMargin, layout.left, theme.foreground)
    var items = guides
    for (index, painter) in painters.enumerated() {
      let drawing = painter.draw(
        in: layout.frames[index], cell: layout.cells[index], legendPlace: places[index],
        marks: drawn.marks(of: index, over: layout.frames[index]))
      items += drawing.items
      guides += drawing.guides
    }
    let caption = lines(layout.captionLines, from: layout.captionTop, layout.left, theme.muted)
    let check = GuideCheck(
      page: Size(Double(page.width), Double(page.height)), frames: layout.frames,
      typesetter: typesetter)
    return Result(items: items + caption, fits: layout.hasRoom && check.passes(guides + caption))
  }

  private func lines(_ lines: [Typesetter.Line], from top: Double, _ left: Double, _ color: Color)
    -> [Scene.Item]
  {
    var top = top
    return lines.map { line in
      defer { top += line.height }
      return typesetter.place(line, at: Point(left, top), .leading, .below, color: color).item
    }
  }

  /// Legends go inside where they cover nothing; the others go where they leave the frames larger.
  private func settleLegends() -> (FigureLayout.Result, [LegendPlace]) {
    let layout = solve(painters.map { _ in .none })
    let inside = painters.indices.map { freePlace(of: $0, frame: layout.frames[$0]) }
    guard inside.contains(nil) else { return (layout, inside.map { $0 ?? .none }) }
    let right = settled(inside, outside: .right)
    let top = settled(inside, outside: .top)
    if !fits(right) { return top }
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

  /// Whether legends beside frames end with them and leave them some room.
  private func fits(_ candidate: (layout: FigureLayout.Result, places: [LegendPlace])) -> Bool {
    candidate.layout.hasRoom
      && painters.indices.allSatisfy { index in
        guard candidate.places[index] == .right, let legend = painters[index].legend else { return true }
        return legend.columnSize.height <= candidate.layout.frames[index].height + 12
      }
  }

  /// A free place inside the frame; nil if the legend has to go outside.
  private func freePlace(of index: Int, frame: Rect) -> LegendPlace? {
    guard let legend = painters[index].legend else { return LegendPlace.none }
    let marks = drawn.marks(of: index, over: frame) ?? painters[index].drawMarks(in: frame)
    drawn.keep(marks, of: index, over: frame)
    var placement = LegendPlacement(marks)
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

/// The marks of panels as they were last drawn while legends looked for a place.
private final class DrawnMarks {
  private var last: [Int: (frame: Rect, marks: Canvas)] = [:]

  func keep(_ marks: Canvas, of panel: Int, over frame: Rect) { last[panel] = (frame, marks) }

  func marks(of panel: Int, over frame: Rect) -> Canvas? {
    last[panel].flatMap { $0.frame == frame ? $0.marks : nil }
  }
}
