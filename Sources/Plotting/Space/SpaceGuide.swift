import Graphics

/// What surrounds data in space: three walls behind them with a light grid, and labelled axes along the edges.
struct SpaceGuide {
  let panel: Panel
  let projection: Projection
  /// The panel's frame, which no text leaves.
  let frame: Rect
  let theme: Theme
  let typesetter: Typesetter

  private var half: Vector3 { Projection.boxSize * 0.5 }
  /// The corner of the box where the three walls meet.
  private var far: Vector3 {
    let toward = projection.toward
    return Vector3(toward.x > 0 ? -half.x : half.x, toward.y > 0 ? -half.y : half.y, projection.floor)
  }
  private var near: Vector3 { far * -1 }

  /// One of the box's three directions with its axis.
  private enum Direction: CaseIterable { case x, y, z }

  private func axis(_ direction: Direction) -> Axis {
    switch direction {
    case .x: panel.x
    case .y: panel.y
    case .z: panel.z ?? Axis()
    }
  }

  /// A place like another one except along a direction.
  private func moved(_ place: Vector3, _ direction: Direction, to value: Double) -> Vector3 {
    switch direction {
    case .x: Vector3(value, place.y, place.z)
    case .y: Vector3(place.x, value, place.z)
    case .z: Vector3(place.x, place.y, value)
    }
  }

  private func size(_ direction: Direction) -> Double {
    switch direction {
    case .x: half.x
    case .y: half.y
    case .z: half.z
    }
  }

  /// A place on the edge that carries an axis: x and y along the near edges of the floor, z at the right.
  private func edge(_ direction: Direction) -> Vector3 {
    switch direction {
    case .x: return Vector3(0, near.y, far.z)
    case .y: return Vector3(near.x, 0, far.z)
    case .z:
      let ends = [Vector3(near.x, far.y, 0), Vector3(far.x, near.y, 0)]
      return ends[0].dot(projection.right) > ends[1].dot(projection.right) ? ends[0] : ends[1]
    }
  }

  /// The page's direction away from the box at an axis.
  private func outward(_ direction: Direction) -> Point {
    guard direction != .z else { return Point(1, 0) }
    let away = direction == .x ? Vector3(0, near.y, 0) : Vector3(near.x, 0, 0)
    let step = projection.point(away) - projection.point(Vector3(0, 0, 0))
    // Seen edge on, the other axis has no direction: then it is down.
    return step.length > 4 ? step * (1 / step.length) : Point(0, 1)
  }

  private func ends(_ direction: Direction) -> (low: Point, high: Point) {
    let place = edge(direction)
    return (
      projection.point(moved(place, direction, to: -size(direction))),
      projection.point(moved(place, direction, to: size(direction)))
    )
  }

  private func ticks(_ direction: Direction) -> [(position: Double, line: Typesetter.Line)] {
    let (low, high) = ends(direction)
    let length = (high - low).length
    guard length > 24 else { return [] }
    let scale = Scales.make(axis(direction))
    let ticks = scale.ticks(count: min(max(Int(length / 38), 2), 5))
    let first = direction == .z ? ticks.lastIndex { $0.value <= leastHeight } ?? 0 : 0
    return ticks[first...].map {
      let line = typesetter.line($0.label, size: Theme.TextSize.tick)
      return (position: scale.position(of: $0.value), line: typesetter.truncated(line, width: 90))
    }
  }

  /// The least height of the data if the floor lies far beneath them and carries marks of its own: heights down there
  /// have no meaning.
  private var leastHeight: Double {
    let heights = panel.marks.map(\.base.extent.z)
    guard heights.contains(nil) else { return -.infinity }
    return heights.compactMap(\.?.lowerBound).min() ?? -.infinity
  }

  /// Walls and grid, to lie behind the data.
  func drawWalls() -> [Scene.Item] {
    var items: [Scene.Item] = []
    for direction in Direction.allCases {
      let others = Direction.allCases.filter { $0 != direction }
      let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { first, second in
        projection.point(
          moved(moved(far, others[0], to: first * size(others[0])), others[1], to: second * size(others[1])))
      }
      items.append(
        .path(
          .polygon(corners), fill: theme.grid.opacity(0.35), stroke: Stroke(theme.grid, width: 0.8)))
    }
    for direction in Direction.allCases {
      for tick in ticks(direction) {
        let place = moved(far, direction, to: (2 * tick.position - 1) * size(direction))
        for other in Direction.allCases where other != direction {
          let start = projection.point(moved(place, other, to: -size(other)))
          let end = projection.point(moved(place, other, to: size(other)))
          items.append(.path(.segment(start, end), stroke: Stroke(theme.grid, width: 0.8)))
        }
      }
    }
    return items
  }

  /// The axes with ticks, values and names.
  func drawAxes() -> [Scene.Item] {
    var covered: [Rect] = []
    return Direction.allCases.flatMap { drawAxis($0, &covered) }
  }

  private func drawAxis(_ direction: Direction, _ covered: inout [Rect]) -> [Scene.Item] {
    let (low, high) = ends(direction)
    guard (high - low).length > 24 else { return [] }
    let stroke = Stroke(theme.axis, width: 0.8)
    let away = outward(direction)
    var items: [Scene.Item] = [.path(.segment(low, high), stroke: stroke)]
    var reach = 0.0
    for tick in ticks(direction) {
      let place = low + (high - low) * tick.position
      items.append(.path(.segment(place, place + away * AxisGuide.tickLength), stroke: stroke))
      let support = support(tick.line, along: away)
      let text = typesetter.place(
        tick.line, at: place + away * (AxisGuide.tickLength + 2 + support), .center, .middle,
        color: theme.muted)
      guard frame.contains(text.bounds) else { continue }
      guard !covered.contains(where: { $0.intersects(text.bounds.inset(by: -1)) }) else { continue }
      covered.append(text.bounds)
      items.append(text.item)
      reach = max(reach, 2 * support)
    }
    let whole = typesetter.line(axis(direction).label, size: Theme.TextSize.axisLabel)
    let name = typesetter.truncated(whole, width: frame.width / 2)
    guard name.width > 0 else { return items }
    let distance = AxisGuide.tickLength + reach + 8 + support(name, along: away)
    let middle = (low + high) * 0.5 + away * distance
    let half = Point(name.width / 2, name.height / 2)
    let kept = Point(
      max(min(middle.x, frame.right - half.x), frame.x + half.x),
      max(min(middle.y, frame.bottom - half.y), frame.y + half.y))
    let text = typesetter.place(name, at: kept, .center, .middle, color: theme.foreground)
    guard !covered.contains(where: { $0.intersects(text.bounds) }) else { return items }
    covered.append(text.bounds)
    items.append(text.item)
    return items
  }

  /// Half the extent of a line of text along a direction.
  private func support(_ line: Typesetter.Line, along direction: Point) -> Double {
    abs(direction.x) * line.width / 2 + abs(direction.y) * line.height / 2
  }
}
