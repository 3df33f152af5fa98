import Graphics

/// A drawing's finished pixels, for measuring what their encoding takes.
@safe package final class PaintedPage {
  private let surface: Surface

  /// Paints a drawing.
  package init(_ scene: Scene, scale: Double = 2) throws(RenderingError) {
    let (width, height) = Renderer.pixels(scene.size, scale: scale)
    surface = Surface(pixelWidth: width, pixelHeight: height, opaque: true)
    let canvas = Canvas(on: surface, scale: scale)
    canvas.draw(scene, with: Renderer().typesetter(for: scene.font), pictureScale: scale)
    try surface.check(canvas.status)
  }

  /// Cairo's surface, which lives as long as the page.
  package var pointer: OpaquePointer? { unsafe surface.pointer }

  /// The file.
  package func png() throws(RenderingError) -> [UInt8] { try surface.finish() }
}
