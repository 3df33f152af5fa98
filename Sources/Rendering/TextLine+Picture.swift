import Graphics

extension TextLine {
  /// The line as pixels around the start of its baseline, for letters that are no outlines; nil if nothing is to be
  /// seen.
  ///
  /// - Parameters:
  ///   - text: Its colours.
  ///   - scale: The pixels per CSS pixel.
  func picture(_ text: Scene.Text, scale: Double) -> Scene.Image? {
    // Letters may reach beyond the room of their line.
    let margin = Canvas.haloWidth + extent.height / 2
    let size = Size(extent.width + 2 * margin, extent.height + 2 * margin)
    let (width, height) = Renderer.pixels(size, scale: scale)
    guard extent.width > 0, max(width, height) <= Surface.pixelLimit else { return nil }
    let surface = Surface(pixelWidth: width, pixelHeight: height, opaque: false)
    do {
      let canvas = Canvas(on: surface, scale: scale)
      let start = Point(margin, margin + extent.ascent)
      canvas.draw(self, at: start, angle: 0, color: text.color, halo: text.halo)
    }
    return Scene.Image(
      width: width, height: height, pixels: surface.pixels(opaque: false),
      frame: Rect(
        x: -margin, y: -margin - extent.ascent, width: Double(width) / scale, height: Double(height) / scale),
      smooth: true)
  }
}
