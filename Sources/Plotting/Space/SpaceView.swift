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

  /// Follows a straight part in steps of about 3 px. A short one between places on a surface runs along it.
  private func add(
    from start: (place: Vector3, isVisible: Bool), to end: Vector3, _ pieces: inout [Piece]
  ) -> (place: Vector3, isVisible: Bool) {
    let length = (projection.point(end) - projection.point(start.place)).length
    let steps = max(1, Int(min(500, length / 3)))
    let carrier = carrier(start.place, end)
    var last = start
    for step in 1...steps {
      var place = start.place + (end - start.place) * (Double(step) / Double(steps))
      if step < steps { place = carrier?.lifted(place) ?? place }
      let visible = isVisible(place)
      if visible != last.isVisible {
        let point = projection.point(change(from: last, to: place, on: carrier))
        pieces[pieces.count - 1].points.append(point)
        pieces.append(Piece(isVisible: visible, points: [point]))
      }
      pieces[pieces.count - 1].points.append(projection.point(place))
      last = (place, visible)
    }
    return last
  }

  /// Where visibility changes between two places, by halving.
  private func change(
    from start: (place: Vector3, isVisible: Bool), to end: Vector3, on carrier: HeightField?
  ) -> Vector3 {
    var (low, high) = (start.place, end)
    for _ in 0..<10 {
      let straight = (low + high) * 0.5
      let middle = carrier?.lifted(straight) ?? straight
      if isVisible(middle) == start.isVisible { low = middle } else { high = middle }
    }
    return (low + high) * 0.5
  }

  /// The surface that a straight line is nowhere further away from than a hundredth of the box, and that both its
  /// ends lie on: a step of a path, say, and not a chord from one hill to another.
  private func carrier(_ start: Vector3, _ end: Vector3) -> HeightField? {
    surfaces.first { surface in
      guard surface.carries(start), surface.carries(end) else { return false }
      return [0.25, 0.5, 0.75].allSatisfy { share in
        let place = start + (end - start) * share
        return abs(place.z - surface.lifted(place).z) < 0.01
      }
    }
  }
}

extension HeightField {
  /// The place of the surface above or below a place; the same place where there is none.
  fileprivate func lifted(_ place: Vector3) -> Vector3 {
    guard let height = height(place.x, place.y), height.isFinite else { return place }
    return Vector3(place.x, place.y, height)
  }
}
