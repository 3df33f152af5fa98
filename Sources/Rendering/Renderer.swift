import Graphics

/// Turns finished drawings into the bytes of image files.
///
/// The same drawing gives the same bytes, whatever was drawn before, in every time zone and locale. Use each
/// renderer on one thread at a time; any number may work at once.
public struct Renderer {
  let measurer: PangoTextMeasurer?

  /// A renderer.
  public init() {
    measurer = nil
  }

  /// A renderer that need not set again what a measurer has already set.
  public init(sharing measurer: PangoTextMeasurer) {
    self.measurer = measurer
  }

  /// Paints a drawing and encodes it.
  ///
  /// - Parameters:
  ///   - scene: What to draw.
  ///   - format: The kind of file.
  ///   - scale: A PNG's pixels per CSS pixel; in other files that of points too many to be shapes.
  /// - Returns: The file's content.
  public func render(
    _ scene: Scene, as format: ImageFormat, scale: Double = 2
  ) throws(RenderingError) -> [UInt8] {
    try check(scene.size, scale: format == .png ? scale : 1, isImage: format == .png)
    switch format {
    case .png:
      let opaque = scene.background.map { $0.alpha >= 1 } ?? false
      let (width, height) = Renderer.pixels(scene.size, scale: scale)
      let surface = Surface(pixelWidth: width, pixelHeight: height, opaque: opaque)
      return try draw(scene, on: surface, scale: scale, pictureScale: scale)
    case .svg:
      var writer = SVGWriter(
        scene, typesetter: typesetter(for: scene.font),
        pictureScale: Renderer.pictureScale(scene.size, scale))
      return writer.written()
    case .pdf:
      let surface = Surface(pdf: scene.size, title: scene.title, subject: scene.alternativeText)
      return try draw(
        scene, on: surface, scale: Surface.pointsPerPixel,
        pictureScale: Renderer.pictureScale(scene.size, scale))
    }
  }

  /// The pixels of a page at a scale.
  static func pixels(_ size: Size, scale: Double) -> (width: Int, height: Int) {
    let page = size.scaled(by: scale)
    return (max(Int(page.width.rounded()), 1), max(Int(page.height.rounded()), 1))
  }

  /// The pixels per CSS pixel of pictures in files that are not pixels themselves: as many as cairo's images allow.
  private static func pictureScale(_ size: Size, _ scale: Double) -> Double {
    let wished = scale > 0 && scale.isFinite ? scale : 2
    let most = (Double(Surface.areaLimit) / ((size.width + 1) * (size.height + 1))).squareRoot()
    return min(wished, most, Double(Surface.pixelLimit) / (max(size.width, size.height) + 1))
  }

  /// Paints a drawing without encoding it, which is what can be compared with cairo's own calls.
  package func paint(_ scene: Scene, scale: Double = 2) throws(RenderingError) {
    try check(scene.size, scale: scale, isImage: true)
    let (width, height) = Renderer.pixels(scene.size, scale: scale)
    let surface = Surface(pixelWidth: width, pixelHeight: height, opaque: true)
    let canvas = Canvas(on: surface, scale: scale)
    canvas.draw(scene, with: typesetter(for: scene.font), pictureScale: scale)
    try surface.check(canvas.status)
  }

  func typesetter(for font: FontChoice) -> Typesetter {
    if let measurer, measurer.font == font { return measurer.typesetter }
    return Typesetter(font)
  }

  private func draw(
    _ scene: Scene, on surface: borrowing Surface, scale: Double, pictureScale: Double
  ) throws(RenderingError) -> [UInt8] {
    do {
      let canvas = Canvas(on: surface, scale: scale)
      canvas.draw(scene, with: typesetter(for: scene.font), pictureScale: pictureScale)
      try surface.check(canvas.status)
    }
    return try surface.finish(texts: PNGText.all(of: scene))
  }

  private func check(_ size: Size, scale: Double, isImage: Bool) throws(RenderingError) {
    guard size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else {
      throw .pageSize(width: size.width, height: size.height)
    }
    guard scale > 0, scale.isFinite else { throw .scale(scale) }
    let pixels = size.scaled(by: scale)
    guard max(pixels.width, pixels.height).rounded() <= Double(Surface.pixelLimit) else {
      throw .tooManyPixels(width: pixels.width, height: pixels.height, limit: Surface.pixelLimit)
    }
    guard !isImage || pixels.width * pixels.height <= Double(Surface.areaLimit) else {
      throw .tooLarge(width: pixels.width, height: pixels.height, limit: Surface.areaLimit)
    }
  }
}
