import Graphics

/// Draws one panel into a frame, and tells how much room it needs around that frame.
struct PanelPainter {
  let panel: Panel
  let theme: Theme
  let typesetter: Typesetter
  let showsXLabels: Bool
  let showsYLabels: Bool
  /// The panel's share of the page, of which its texts take a part at most.
  let room: Size
  let legend: Legend?
  var showsColorBars = true

  init(
    _ panel: Panel, theme: Theme, typesetter: Typesetter, showsXLabels: Bool = true,
    showsYLabels: Bool = true,
    room: Size
  ) {
    self.panel = panel
    self.theme = theme
    self.typesetter = typesetter
    self.showsXLabels = showsXLabels
    self.showsYLabels = showsYLabels
    self.room = room
    legend = Legend(panel: panel, room: room, theme: theme, typesetter: typesetter)
  }

  /// The room around a frame on each side, in CSS pixels.
  struct Margins: Equatable {
    var left = 0.0
    var right = 0.0
    var top = 0.0
    var bottom = 0.0

    /// The greater of both margins on each side.
    func union(_ other: Margins) -> Margins {
      Margins(
        left: max(left, other.left), right: max(right, other.right), top: max(top, other.top),
        bottom: max(bottom, other.bottom))
    }
  }

  private var horizontal: AxisGuide {
    AxisGuide(axis: panel.x, showsLabels: showsXLabels, theme: theme, typesetter: typesetter)
  }

  private var vertical: AxisGuide {
    AxisGuide(axis: panel.y, showsLabels: showsYLabels, theme: theme, typesetter: typesetter)
  }

  /// Whether there are axes and lines around the data.
  private var hasAxes: Bool { panel.z == nil && (panel.frame == .axes || panel.frame == .box) }

  private var colorBars: [ColorBar] {
    showsColorBars ? panel.marks.compactMap { $0.base.colorBar(theme: theme) } : []
  }

  /// The room for title, axes, colour bar and a legend at its place, around a frame of about a size.
  ///
  /// - Parameter cellWidth: the width that the frame has room in.
  func margins(frame: Size, cellWidth: Double, legendPlace: LegendPlace) -> Margins {
    var margins = Margins()
    guard panel.frame != .none else { return margins }
    let overhang = hasAxes ? horizontal.horizontalOverhang(frame) : (left: 0, right: 0)
    if hasAxes {
      margins.left = max(vertical.verticalRoom(frame), overhang.left)
      margins.bottom = horizontal.horizontalRoom(frame)
    }
    margins.top = titleRoom(width: textWidth(frame.width, cellWidth))
    margins.right = colorBars.reduce(0) { $0 + $1.width(height: frame.height, typesetter: typesetter) }
    if let legend {
      if legendPlace == .right { margins.right += legend.columnSize.width + 8 }
      if legendPlace == .top { margins.top += legend.rowsHeight(width: frame.width) }
    }
    margins.right = max(margins.right, overhang.right)
    // Half a tick label may stand above the frame.
    let half = Theme.TextSize.tick * 0.6
    if hasAxes && showsYLabels || !colorBars.isEmpty { margins.top = max(margins.top, half) }
    if !colorBars.isEmpty { margins.bottom = max(margins.bottom, half) }
    return margins
  }

  /// Titles are as wide as the frame; over a very narrow one that has more room, wider.
  private func textWidth(_ frame: Double, _ cell: Double) -> Double { max(frame, min(cell, 60)) }

  private func titleLines(width: Double) -> [Typesetter.Line] {
    typesetter.block(
      panel.title, size: Theme.TextSize.panelTitle, bold: true, width: width, height: room.height / 3)
  }

  private func subtitleLines(width: Double) -> [Typesetter.Line] {
    typesetter.block(
      panel.subtitle, size: Theme.TextSize.annotation, width: width, height: room.height / 4)
  }

  private func titleRoom(width: Double) -> Double {
    let lines = titleLines(width: width) + subtitleLines(width: width)
    return lines.isEmpty ? 0 : lines.reduce(5) { $0 + $1.height }
  }

  /// A panel's items from back to front, and those among them that surround the data.
  struct Drawing {
    var items: [Scene.Item] = []
    var guides: [Scene.Item] = []
  }

  /// Draws the panel; the frame is where the domains lie.
  ///
  /// - Parameters:
  ///   - cell: what the frame has room in.
  ///   - marks: the marks, if they have been drawn over this frame already.
  func draw(in frame: Rect, cell: Rect, legendPlace: LegendPlace, marks: Canvas? = nil) -> Drawing {
    guard panel.frame != .none else { return Drawing() }
    let canvas = marks ?? drawMarks(in: frame)
    var items = hasAxes ? drawBackdrop(in: frame) : []
    // The clip leaves room for half a line along the edges.
    items.append(.group(Scene.Group(clip: frame.inset(by: -1), items: canvas.clipped)))
    if hasAxes { items += drawFrame(frame) }
    items += typesetter.kept(canvas.overlay, inside: frame)
    var guides = hasAxes ? horizontal.drawBelow(frame) + vertical.drawLeft(of: frame) : []
    var right = frame
    for bar in colorBars {
      guides += bar.draw(beside: right, theme: theme, typesetter: typesetter)
      right.width += bar.width(height: frame.height, typesetter: typesetter)
    }
    let insets = panel.insets.flatMap { draw($0, in: frame) }
    let titles =
      drawTitle(above: frame, width: textWidth(frame.width, cell.width), legendPlace: legendPlace)
      + drawLegend(legendPlace, frame: frame, cell: cell, right: right.right)
    return Drawing(items: items + guides + insets + titles, guides: guides + titles)
  }

  /// The marks alone, drawn over a frame; in space with walls and axes.
  func drawMarks(in frame: Rect) -> Canvas {
    var canvas = Canvas(panel: panel, frame: frame, theme: theme, typesetter: typesetter)
    if let space = canvas.space {
      drawInSpace(space, on: &canvas)
      return canvas
    }
    let marks = panel.marks.map(\.base)
    if marks.contains(where: { ($0 as? ContourMark)?.labels == true }) {
      // The numbers of contour lines keep away from everything else.
      var others = canvas
      for mark in marks where !(mark is ContourMark) { mark.draw(on: &others) }
      canvas.occupied = OccupiedSpace(
        others.clipped + others.overlay, measurer: typesetter.measurer, includesImages: false)
    }
    for mark in marks { mark.draw(on: &canvas) }
    return canvas
  }

  /// From back to front: walls, what lies on the floor, surfaces, and what knows itself where it is hidden.
  private func drawInSpace(_ space: SpaceView, on canvas: inout Canvas) {
    let guide = SpaceGuide(
      panel: panel, projection: space.projection, frame: canvas.frame, theme: theme, typesetter: typesetter)
    for item in guide.drawWalls() + guide.drawAxes() { canvas.draw(item) }
    let marks = panel.marks.map(\.base)
    for mark in marks where mark.extent.z == nil { mark.draw(on: &canvas) }
    SurfaceMark.draw(marks.compactMap { $0 as? SurfaceMark }, on: &canvas)
    for mark in marks where mark.extent.z != nil && !(mark is SurfaceMark) { mark.draw(on: &canvas) }
  }

  private func drawBackdrop(in frame: Rect) -> [Scene.Item] {
    var items: [Scene.Item] = []
    if panel.frame == .axes {
      items += horizontal.drawGrid(in: frame, vertical: false) + vertical.drawGrid(in: frame, vertical: true)
    }
    let canvas = Canvas(panel: panel, frame: frame, theme: theme, typesetter: typesetter)
    let zero = canvas.point(0, 0)
    let stroke = Stroke(theme.axis, width: 0.8)
    if panel.x.showsZero, zero.x > frame.x, zero.x < frame.right {
      items.append(.path(.segment(Point(zero.x, frame.y), Point(zero.x, frame.bottom)), stroke: stroke))
    }
    if panel.y.showsZero, zero.y > frame.y, zero.y < frame.bottom {
      items.append(.path(.segment(Point(frame.x, zero.y), Point(frame.right, zero.y)), stroke: stroke))
    }
    return items
  }

  private func drawFrame(_ frame: Rect) -> [Scene.Item] {
    let corners = [Point(frame.x, frame.y), Point(frame.x, frame.bottom), Point(frame.right, frame.bottom)]
    let path: Path = panel.frame == .box ? .rect(frame) : .polyline(corners)
    return [.path(path, stroke: Stroke(theme.axis, width: panel.frame == .box ? 0.8 : 1))]
  }

  private func drawTitle(above frame: Rect, width: Double, legendPlace: LegendPlace) -> [Scene.Item] {
    var y = frame.y - 5
    if legendPlace == .top, let legend { y -= legend.rowsHeight(width: frame.width) }
    var items: [Scene.Item] = []
    for (lines, color) in [
      (subtitleLines(width: width), theme.muted), (titleLines(width: width), theme.foreground),
    ] {
      for line in lines.reversed() {
        items.append(typesetter.place(line, at: Point(frame.x, y), .leading, .above, color: color).item)
        y -= line.height
      }
    }
    return items
  }

  private func drawLegend(_ place: LegendPlace, frame: Rect, cell: Rect, right: Double) -> [Scene.Item] {
    guard let legend else { return [] }
    switch place {
    case .none: return []
    case .inside(let corner): return legend.drawColumn(at: corner, plate: true)
    case .right: return legend.drawColumn(at: Point(right + 8, frame.y - 5), plate: false)
    case .top:
      let top = frame.y - legend.rowsHeight(width: frame.width)
      // An entry may reach beyond the frame up to where the next panel's texts begin.
      let end = max(
        cell.right, min(frame.x + legend.widestEntry, frame.x + room.width - 2 * FigureLayout.outerMargin))
      return legend.drawRows(at: Point(frame.x, top), width: frame.width, end: end)
    }
  }

  /// An inset on a plate in the paper's colour; none where the page is too small for its labels.
  private func draw(_ inset: Inset, in outer: Rect) -> [Scene.Item] {
    let frame = Rect(
      x: outer.x + inset.left * outer.width, y: outer.y + inset.top * outer.height,
      width: inset.width * outer.width, height: inset.height * outer.height)
    let size = Size(frame.width, frame.height)
    let painter = PanelPainter(inset.panel, theme: theme, typesetter: typesetter, room: size)
    let margins = painter.margins(frame: size, cellWidth: frame.width, legendPlace: .none)
    let plate = Rect(
      left: frame.x - margins.left - 3, top: frame.y - margins.top - 2,
      right: frame.right + margins.right + 3,
      bottom: frame.bottom + margins.bottom + 2)
    guard outer.inset(by: -2).contains(plate) else { return [] }
    return [.path(.rect(plate), fill: theme.paper)]
      + painter.draw(in: frame, cell: frame, legendPlace: .none).items
  }
}
