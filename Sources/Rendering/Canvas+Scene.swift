import Graphics

extension Canvas {
  /// Paints the page and then its items from back to front.
  ///
  /// - Parameter pictureScale: The pixels per CSS pixel of what becomes a picture.
  func draw(_ scene: Scene, with typesetter: Typesetter, pictureScale: Double) {
    if let background = scene.background { fill(with: background) }
    let pictures = PictureSettings(page: scene.size, scale: pictureScale)
    draw(scene.items, with: typesetter, pictures: pictures)
  }

  private func draw(_ items: [Scene.Item], with typesetter: Typesetter, pictures: PictureSettings) {
    for item in items {
      switch item {
      case .path(let path, let fill, let stroke):
        draw(path, fill: fill, stroke: stroke)
      case .text(let text):
        draw(
          typesetter.line(text.text), at: text.origin, angle: text.angle, color: text.color,
          halo: text.halo)
      case .image(let image):
        draw(image)
      case .stamps(let stamps):
        draw(stamps, pictures: pictures)
      case .group(let group):
        guard group.clip.isFinite else { continue }
        clipped(to: group.clip) { $0.draw(group.items, with: typesetter, pictures: pictures) }
      }
    }
  }

  private func draw(_ stamps: Scene.Stamps, pictures: PictureSettings) {
    guard let layer = StampLayer(stamps, page: pictures.page, scale: pictures.scale) else { return }
    switch format {
    case .png: draw(layer)
    default: draw(layer.image)
    }
  }

  private func draw(_ image: Scene.Image) {
    let frame = image.frame
    guard frame.isFinite, frame.width > 0, frame.height > 0, !image.pixels.isEmpty else { return }
    if format == .png {
      draw(Picture(image), over: image.frame, smooth: image.smooth)
    } else {
      draw(Picture(enlarging: image), over: image.frame, smooth: image.smooth)
    }
  }
}

/// How points too many to be shapes become a picture.
private struct PictureSettings {
  /// The page, beyond which nothing needs pixels.
  let page: Size
  /// The pixels per CSS pixel.
  let scale: Double
}

extension Rect {
  /// Whether no edge is infinite or not a number.
  var isFinite: Bool { Point(x, y).isFinite && Point(right, bottom).isFinite }
}
