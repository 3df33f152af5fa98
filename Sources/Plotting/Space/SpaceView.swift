import Graphics

/// A panel's view into space: the projection, and the surfaces that hide what lies behind them.
struct SpaceView: Sendable {
  let projection: Projection
  let surfaces: [HeightField]

  init(panel: Panel, frame: Rect) {
    let projection = Projection(panel: panel, frame: frame)
    self.projection = projection
    surfaces = panel.marks.compactMap { $0.base as? SurfaceMark }.map { HeightField($0, in: projection) }
  }

  /// A part of a line that is either all visible or all hidden.
  struct Piece: Sendable, Equatable {
    var isVisible: Bool
    var points: [Point]
  }

  func isVisible(_ place: Vector3) -> Bool {
    !surfaces.contains { $0.hides(place, toward: projection.toward) }
  }

  /// A line through places in the box, cut where it passes behind a surface; gaps cut it as well.
  func pieces(of places: [Vector3]) -> [Piece] {
    var pieces: [Piece] = []
    var last: (place: Vector3, isVisible: Bool)?
    for place in places {
      guard place.isFinite else {
        last = nil
        continue
      }
      guard let previous = last else {
        let visible = isVisible(place)
        pieces.append(Piece(isVisible: visible, points: [projection.point(place)]))
        last = (place, visible)
        continue
      }
      last = add(from: previous, to: place, &pieces)
    }
    return pieces
  }

  /// Follows a straight part in steps of about 3 px.
  private func add(
    from start: (place: Vector3, isVisible: Bool), to end: Vector3, _ pieces: inout [Piece]
  ) -> (place: Vector3, isVisible: Bool) {
    let length = (projection.point(end) - projection.point(start.place)).length
    let steps = max(1, Int(min(500, length / 3)))
    var last = start
    for step in 1...steps {
      let place = start.place + (end - start.place) * (Double(step) / Double(steps))
      let visible = isVisible(place)
      if visible != last.isVisible {
        let point = projection.point(change(from: last, to: place))
        pieces[pieces.count - 1].points.append(point)
        pieces.append(Piece(isVisible: visible, points: [point]))
      }
      pieces[pieces.count - 1].points.append(projection.point(place))
      last = (place, visible)
    }
    return last
  }

  /// Where visibility changes between two places, by halving.
  private func change(from start: (place: Vector3, isVisible: Bool), to end: Vector3) -> Vector3 {
    var (low, high) = (start.place, end)
    for _ in 0..<8 {
      let middle = (low + high) * 0.5
      if isVisible(middle) == start.isVisible { low = middle } else { high = middle }
    }
    return (low + high) * 0.5
  }
}
