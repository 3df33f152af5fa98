import Graphics

/// The ticks, labels and name along one side of a frame.
struct AxisGuide {
  static let tickLength = 4.0
  static let labelGap = 3.0
  static let nameGap = 6.0

  let axis: Axis
  /// Whether values are written; inner panels of a shared row or column leave them out.
  let showsLabels: Bool
  let theme: Theme
  let typesetter: Typesetter

  /// A value's place along the axis, 0…1, with its label.
  struct PlacedTick {
    var position: Double
    var line: Typesetter.Line
  }

  private var scale: any Scale { Scales.make(axis) }

  /// The values named along a horizontal axis of a width: so many that they do not touch.
  func horizontalTicks(width: Double) -> [PlacedTick] {
    var count = min(max(Int(width / 48), 2), 6)
    while true {
      let ticks = placed(count: count)
      if count <= 2 || Self.fit(ticks, width: width) { return Self.thinned(ticks, width: width) }
      count -= 1
    }
  }

  /// The values named along a vertical axis of a height.
  func verticalTicks(height: Double) -> [PlacedTick] {
    placed(count: min(max(Int(height / 34), 3), 6))
  }

  private func placed(count: Int) -> [PlacedTick] {
    scale.ticks(count: count).map {
      PlacedTick(
        position: scale.position(of: $0.value),
        line: typesetter.line($0.label, size: Theme.TextSize.tick))
    }
  }

  private static func fit(_ ticks: [PlacedTick], width: Double) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { left, right in
      (right.position - left.position) * width >= (left.line.width + right.line.width) / 2 + 8
    }
  }

  /// The ticks without those that would touch their left neighbour.
  private static func thinned(_ ticks: [PlacedTick], width: Double) -> [PlacedTick] {
    ticks.reduce(into: []) { kept, tick in
      if let last = kept.last, !fit([last, tick], width: width) { return }
      kept.append(tick)
    }
  }

  /// The room below a frame.
  func horizontalRoom() -> Double {
    let labels = showsLabels ? Self.labelGap + lineHeight(Theme.TextSize.tick) : 0
    return Self.tickLength + labels + nameRoom()
  }

  /// The room to the left of a frame of a height.
  func verticalRoom(height: Double) -> Double {
    let widest = showsLabels ? verticalTicks(height: height).map(\.line.width).max() ?? 0 : 0
    return Self.tickLength + (showsLabels ? Self.labelGap + widest : 0) + nameRoom()
  }

  /// How far the outer labels of a horizontal axis reach beyond the ends of a frame.
  func horizontalOverhang(width: Double) -> (left: Double, right: Double) {
    guard showsLabels else { return (0, 0) }
    let ticks = horizontalTicks(width: width)
    let left = ticks.map { $0.line.width / 2 - $0.position * width }.max() ?? 0
    let right = ticks.map { $0.line.width / 2 - (1 - $0.position) * width }.max() ?? 0
    return (max(left, 0), max(right, 0))
  }

  private func nameRoom() -> Double {
    axis.label.isEmpty ? 0 : Self.nameGap + lineHeight(Theme.TextSize.axisLabel)
  }

  private func lineHeight(_ size: Double) -> Double { typesetter.line("0", size: size).height }

  /// Draws the axis below a frame.
  func drawBelow(_ frame: Rect) -> [Scene.Item] {
    var items: [Scene.Item] = []
    for tick in horizontalTicks(width: frame.width) {
      let top = Point(frame.x + tick.position * frame.width, frame.bottom)
      let bottom = top + Point(0, Self.tickLength)
      items.append(.path(.segment(top, bottom), stroke: stroke))
      guard showsLabels else { continue }
      items.append(
        typesetter.place(tick.line, at: bottom + Point(0, Self.labelGap), .center, .below, color: theme.muted)
          .item)
    }
    if !axis.label.isEmpty {
      let line = typesetter.line(axis.label, size: Theme.TextSize.axisLabel)
      let place = Point(frame.center.x, frame.bottom + horizontalRoom())
      items.append(typesetter.place(line, at: place, .center, .above, color: theme.foreground).item)
    }
    return items
  }

  /// Draws the axis to the left of a frame.
  func drawLeft(of frame: Rect) -> [Scene.Item] {
    var items: [Scene.Item] = []
    for tick in verticalTicks(height: frame.height) {
      let right = Point(frame.x, frame.bottom - tick.position * frame.height)
      let left = right - Point(Self.tickLength, 0)
      items.append(.path(.segment(left, right), stroke: stroke))
      guard showsLabels else { continue }
      items.append(
        typesetter.place(tick.line, at: left - Point(Self.labelGap, 0), .trailing, color: theme.muted).item)
    }
    if !axis.label.isEmpty {
      let line = typesetter.line(axis.label, size: Theme.TextSize.axisLabel)
      let across = frame.x - verticalRoom(height: frame.height) + line.height / 2
      items.append(typesetter.placeUpwards(line, at: Point(across, frame.center.y), color: theme.foreground))
    }
    return items
  }

  /// The values' lines through a frame: horizontal for a vertical axis.
  func drawGrid(in frame: Rect, vertical: Bool) -> [Scene.Item] {
    let stroke = Stroke(theme.grid, width: 0.8)
    let ticks = vertical ? verticalTicks(height: frame.height) : horizontalTicks(width: frame.width)
    return ticks.map { tick in
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

  private var stroke: Stroke { Stroke(theme.axis, width: 0.8) }
}
