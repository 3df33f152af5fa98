import Graphics

extension Canvas {
  /// Paints the page and then its items from back to front.
  func draw(_ scene: Scene, with typesetter: Typesetter) {
    if let background = scene.background { fill(with: background) }
    draw(scene.items, with: typesetter)
  }

  private func draw(_ items: [Scene.Item], with typesetter: Typesetter) {
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
      case .group(let group):
        clipped(to: group.clip) { $0.draw(group.items, with: typesetter) }
      }
    }
  }

  private func draw(_ image: Scene.Image) {
    draw(Picture(image), over: image.frame, smooth: image.smooth)
  }
}
