import Graphics

/// The ticks, labels and name along one side of a frame.
struct AxisGuide {
  static let tickLength = 4.0
  static let labelGap = 3.0
  static let nameGap = 6.0
  private static let minorTickLength = 2.5
  /// Small ticks nearer to each other than this, in CSS pixels, are left out.
  private static let nearestMinorTicks = 1.2

  let axis: Axis
  /// Whether values are written; inner panels of a shared row or column leave them out.
  let showsLabels: Bool
  let theme: Theme
  let typesetter: Typesetter

  private var scale: any Scale { Scales.make(axis) }
  private var fitting: AxisLabelFitting { AxisLabelFitting(scale: scale, typesetter: typesetter) }

  /// The room below a frame of a size.
  func horizontalRoom(_ frame: Size) -> Double {
    let labels = showsLabels ? Self.labelGap + horizontalDepth(frame) : 0
    return Self.tickLength + labels + nameRoom(nameLines(width: nameWidth(frame)))
  }

  /// A name is no longer than the frame; below a very narrow one a little.
  private func nameWidth(_ frame: Size) -> Double { max(frame.width, 60) }

  private func horizontalDepth(_ frame: Size) -> Double {
    max(fitting.horizontal(frame).depth, lineHeight(Theme.TextSize.tick))
  }

  /// The room to the left of a frame of a size.
  func verticalRoom(_ frame: Size) -> Double {
    let widest = showsLabels ? fitting.vertical(frame).width : 0
    return Self.tickLength + (showsLabels ? Self.labelGap + widest : 0)
      + nameRoom(nameLines(width: frame.height))
  }

  /// How far the outer labels of a horizontal axis reach beyond the ends of a frame.
  func horizontalOverhang(_ frame: Size) -> (left: Double, right: Double) {
    let widest = nameLines(width: nameWidth(frame)).map(\.width).max() ?? 0
    let name = max(0, (widest - frame.width) / 2)
    guard showsLabels else { return (name, name) }
    let labels = fitting.horizontal(frame)
    let left = labels.ticks.map { labels.reach($0) - $0.position * frame.width }.max() ?? 0
    let right = labels.ticks.map { labels.reach($0) - (1 - $0.position) * frame.width }.max() ?? 0
    return (max(left, name), max(right, name))
  }

  /// The name in one line or two; none where not even a part of it has room.
  private func nameLines(width: Double) -> [Typesetter.Line] {
    typesetter.name(axis.label, width: width)
  }

  private func nameRoom(_ lines: [Typesetter.Line]) -> Double {
    lines.isEmpty ? 0 : lines.reduce(Self.nameGap) { $0 + $1.height }
  }

  private func lineHeight(_ size: Double) -> Double { typesetter.line("0", size: size).height }

  /// Draws the axis below a frame.
  func drawBelow(_ frame: Rect) -> [Scene.Item] {
    let size = Size(frame.width, frame.height)
    let labels = fitting.horizontal(size)
    var items = minorPositions(labels, length: frame.width).map { position in
      let top = Point(frame.x + position * frame.width, frame.bottom)
      return Scene.Item.path(.segment(top, top + Point(0, Self.minorTickLength)), stroke: stroke)
    }
    for tick in labels.ticks {
      let top = Point(frame.x + tick.position * frame.width, frame.bottom)
      let bottom = top + Point(0, Self.tickLength)
      items.append(.path(.segment(top, bottom), stroke: stroke))
      guard showsLabels else { continue }
      items += label(tick, below: bottom + Point(0, Self.labelGap), isTurned: labels.isTurned)
    }
    var bottom = frame.bottom + horizontalRoom(size)
    for line in nameLines(width: nameWidth(size)).reversed() {
      let place = Point(frame.center.x, bottom)
      items.append(typesetter.place(line, at: place, .center, .above, color: theme.foreground).item)
      bottom -= line.height
    }
    return items
  }

  private func label(_ tick: AxisLabels.PlacedTick, below place: Point, isTurned: Bool) -> [Scene.Item] {
    if isTurned, let line = tick.lines.first {
      return [
        typesetter.placeUpwards(line, at: place + Point(0, line.width / 2), color: theme.muted)
      ]
    }
    var top = place
    return tick.lines.map { line in
      defer { top = top + Point(0, line.height) }
      return typesetter.place(line, at: top, .center, .below, color: theme.muted).item
    }
  }

  /// Draws the axis to the left of a frame.
  func drawLeft(of frame: Rect) -> [Scene.Item] {
    let size = Size(frame.width, frame.height)
    let labels = fitting.vertical(size)
    var items = minorPositions(labels, length: frame.height).map { position in
      let right = Point(frame.x, frame.bottom - position * frame.height)
      return Scene.Item.path(.segment(right, right - Point(Self.minorTickLength, 0)), stroke: stroke)
    }
    for tick in labels.ticks {
      let right = Point(frame.x, frame.bottom - tick.position * frame.height)
      let left = right - Point(Self.tickLength, 0)
      items.append(.path(.segment(left, right), stroke: stroke))
      guard showsLabels else { continue }
      var place = left - Point(Self.labelGap, (tick.height - (tick.lines.first?.height ?? 0)) / 2)
      for line in tick.lines {
        items.append(typesetter.place(line, at: place, .trailing, color: theme.muted).item)
        place = place + Point(0, line.height)
      }
    }
    var left = frame.x - verticalRoom(size)
    for line in nameLines(width: frame.height) {
      let middle = Point(left + line.height / 2, frame.center.y)
      items.append(typesetter.placeUpwards(line, at: middle, color: theme.foreground))
      left += line.height
    }
    return items
  }

  /// The values' lines through a frame: horizontal for a vertical axis.
  func drawGrid(in frame: Rect, vertical: Bool) -> [Scene.Item] {
    let stroke = Stroke(theme.grid, width: 0.8)
    let size = Size(frame.width, frame.height)
    let labels = vertical ? fitting.vertical(size) : fitting.horizontal(size)
    return labels.ticks.map { tick in
      let path: Path
      if vertical {
        let y = frame.bottom - tick.position * frame.height
        path = .segment(Point(frame.x, y), Point(frame.right, y))
      } else {
        let x = frame.x + tick.position * frame.width
        path = .segment(Point(x, frame.y), Point(x, frame.bottom))
      }
      return .path(path, stroke: stroke)
    }
  }

  /// Where the small ticks are; none where they would run into each other.
  private func minorPositions(_ labels: AxisLabels, length: Double) -> [Double] {
    guard axis.minorTicks ?? Scales.kind(of: axis).showsMinorTicks else { return [] }
    let scale = scale
    let ticks = labels.ticks.map { Tick(value: $0.value, label: "") }
    let positions = scale.minorTicks(of: ticks).map(scale.position).filter(\.isFinite)
    let all = (positions + labels.ticks.map(\.position)).sorted()
    let nearest = zip(all, all.dropFirst()).map { ($1 - $0) * length }.min() ?? 0
    return nearest < Self.nearestMinorTicks ? [] : positions
  }

  private var stroke: Stroke { Stroke(theme.axis, width: 0.8) }
}
