import Graphics

/// How pictures get into a file.
final class PictureList {
  /// Pictures that are kept out of the file until it is finished.
  var images: [Scene.Image] = []
  /// The page, beyond which nothing needs pixels.
  let page: Size
  /// The pixels per CSS pixel of what becomes a picture.
  let scale: Double

  init(page: Size, scale: Double) {
    self.page = page
    self.scale = scale
  }
}

extension Canvas {
  /// Paints the page and then its items from back to front.
  ///
  /// - Parameter pictures: Receives the pictures of an SVG; other files hold them at once.
  func draw(_ scene: Scene, with typesetter: Typesetter, pictures: PictureList) {
    if let background = scene.background { fill(with: background) }
    draw(scene.items, with: typesetter, pictures: pictures)
  }

  private func draw(_ items: [Scene.Item], with typesetter: Typesetter, pictures: PictureList) {
    for item in items {
      switch item {
      case .path(let path, let fill, let stroke):
        draw(path, fill: fill, stroke: stroke)
      case .text(let text):
        draw(
          typesetter.line(text.text), at: text.origin, angle: text.angle, color: text.color,
          halo: text.halo)
      case .image(let image):
        draw(image, pictures: pictures)
      case .stamps(let stamps):
        draw(stamps, pictures: pictures)
      case .group(let group):
        guard group.clip.isFinite else { continue }
        clipped(to: group.clip) { $0.draw(group.items, with: typesetter, pictures: pictures) }
      }
    }
  }

  private func draw(_ stamps: Scene.Stamps, pictures: PictureList) {
    guard let layer = StampLayer(stamps, page: pictures.page, scale: pictures.scale) else { return }
    switch format {
    case .png: draw(layer)
    case .svg, .pdf: draw(layer.image, pictures: pictures)
    }
  }

  private func draw(_ image: Scene.Image, pictures: PictureList) {
    let frame = image.frame
    guard frame.isFinite, frame.width > 0, frame.height > 0, !image.pixels.isEmpty else { return }
    switch format {
    case .png:
      draw(Picture(image), over: image.frame, smooth: image.smooth)
    case .pdf:
      draw(Picture(enlarging: image), over: image.frame, smooth: image.smooth)
    case .svg:
      let picture = Picture(image)
      picture.replace(by: "\(SVGRewriter.placeholder)\(pictures.images.count)")
      pictures.images.append(image)
      draw(picture, over: image.frame, smooth: image.smooth)
    }
  }
}

extension Rect {
  /// Whether no edge is infinite or not a number.
  fileprivate var isFinite: Bool { Point(x, y).isFinite && Point(right, bottom).isFinite }
}
