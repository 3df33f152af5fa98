extension Path {
  /// The path moved by a distance to the right and down.
  public func moved(by distance: Point) -> Path {
    Path(
      elements.map { element in
        switch element {
        case .move(let point): .move(point + distance)
        case .line(let point): .line(point + distance)
        case .curve(let first, let second, let end):
          .curve(first + distance, second + distance, end + distance)
        case .close: .close
        }
      })
  }
}

extension Rect {
  /// The rectangle moved by a distance to the right and down.
  public func moved(by distance: Point) -> Rect {
    Rect(x: x + distance.x, y: y + distance.y, width: width, height: height)
  }
}

extension Scene.Item {
  /// The item moved by a distance to the right and down.
  public func moved(by distance: Point) -> Scene.Item {
    switch self {
    case .path(let path, let fill, let stroke):
      return .path(path.moved(by: distance), fill: fill, stroke: stroke)
    case .text(var text):
      text.origin = text.origin + distance
      return .text(text)
    case .image(var image):
      image.frame = image.frame.moved(by: distance)
      return .image(image)
    case .stamps(let stamps):
      return .stamps(stamps.moved(by: distance))
    case .group(let group):
      return .group(
        Scene.Group(
          clip: group.clip.moved(by: distance), items: group.items.map { $0.moved(by: distance) }))
    }
  }
}
