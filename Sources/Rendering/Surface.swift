import CPangoCairo
import Graphics

/// What cairo paints on: an image in memory, or the pages of a file that grow in a sink.
@safe struct Surface: ~Copyable {
  let pointer: OpaquePointer?
  let format: ImageFormat
  private let sink = ByteSink()

  /// The most pixels that cairo's images have in a row or column.
  static let pixelLimit = 32767
  /// The most pixels of an image, which takes four times as many bytes: half a gigabyte.
  static let areaLimit = 1 << 27

  /// An image in memory, to become a PNG. Without transparency it takes three bytes a pixel in the file.
  init(pixelWidth: Int, pixelHeight: Int, opaque: Bool) {
    format = .png
    let layout = opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
    unsafe pointer = unsafe cairo_image_surface_create(layout, Int32(pixelWidth), Int32(pixelHeight))
  }

  /// The page of a PDF; a CSS pixel is 3/4 of a PDF's unit, the point.
  init(pdf size: Size, title: String, subject: String) {
    format = .pdf
    unsafe pointer = unsafe cairo_pdf_surface_create_for_stream(
      ByteSink.write, sink.closure, size.width * Surface.pointsPerPixel, size.height * Surface.pointsPerPixel)
    unsafe cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_TITLE, title.drawable)
    unsafe cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_SUBJECT, subject.drawable)
    unsafe cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_CREATOR, "nnplot")
    // Cairo writes the time of day otherwise; no date at all keeps the bytes the same in every run.
    unsafe cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_CREATE_DATE, "")
  }

  /// The image of a PNG file.
  init(png source: ByteSource) {
    format = .png
    // Cairo holds no reference to the source, which must live as long as it is read.
    unsafe pointer = withExtendedLifetime(source) {
      unsafe cairo_image_surface_create_from_png_stream(ByteSource.read, source.closure)
    }
  }

  /// Whether this is an image of eight bits a component.
  var isUsable: Bool {
    let layout = unsafe cairo_image_surface_get_format(pointer)
    return unsafe cairo_surface_status(pointer) == CAIRO_STATUS_SUCCESS
      && (layout == CAIRO_FORMAT_ARGB32 || layout == CAIRO_FORMAT_RGB24)
  }

  static let pointsPerPixel = 0.75

  deinit { unsafe cairo_surface_destroy(pointer) }

  /// Ends the drawing and gives the file.
  ///
  /// - Parameter texts: what a PNG says beside its pixels; other files have been told before.
  func finish(texts: [PNGText] = []) throws(RenderingError) -> [UInt8] {
    unsafe cairo_surface_flush(pointer)
    try check(unsafe cairo_surface_status(pointer))
    if format == .png { return png(texts) }
    unsafe cairo_surface_finish(pointer)
    try check(unsafe cairo_surface_status(pointer))
    return sink.take()
  }

  /// The image as a PNG file.
  private func png(_ texts: [PNGText]) -> [UInt8] {
    let opaque = unsafe cairo_image_surface_get_format(pointer) == CAIRO_FORMAT_RGB24
    let width = Int(unsafe cairo_image_surface_get_width(pointer))
    let height = Int(unsafe cairo_image_surface_get_height(pointer))
    let rows = pixels(opaque: opaque, afterFilters: true)
    return PNG.encoded(width: width, height: height, rows: rows, opaque: opaque, texts: texts)
  }

  /// Red, green, blue and, unless opaque, opacity of each pixel of an image, row by row.
  ///
  /// - Parameter afterFilters: whether each row begins with the number of PNG's filter, 0.
  func pixels(opaque: Bool, afterFilters: Bool = false) -> [UInt8] {
    guard let data = unsafe cairo_image_surface_get_data(pointer) else { return [] }
    let width = Int(unsafe cairo_image_surface_get_width(pointer))
    let height = Int(unsafe cairo_image_surface_get_height(pointer))
    let stride = Int(unsafe cairo_image_surface_get_stride(pointer))
    let step = opaque ? 3 : 4
    let size = (step * width + (afterFilters ? 1 : 0)) * height
    // One byte more, because pixels of three bytes are written by four at a time.
    return unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
      count = size
      guard var target = UnsafeMutableRawPointer(output.baseAddress) else { return }
      for row in 0..<height {
        let line = unsafe UnsafeRawPointer(data + row * stride)
        if afterFilters {
          unsafe target.storeBytes(of: 0, as: UInt8.self)
          unsafe target += 1
        }
        for column in 0..<width {
          let pixel = unsafe line.load(fromByteOffset: 4 * column, as: UInt32.self)
          let straight = opaque || pixel >= 0xFF00_0000 ? pixel : Surface.straight(pixel)
          // Red, green, blue, opacity in memory, from the lowest byte to the highest.
          let ordered = straight & 0xFF00_FF00 | straight >> 16 & 0xFF | (straight & 0xFF) << 16
          unsafe target.storeBytes(of: ordered.littleEndian, as: UInt32.self)
          unsafe target += step
        }
      }
    }
  }

  /// A pixel whose components are not times its opacity, as PNG has them.
  private static func straight(_ pixel: UInt32) -> UInt32 {
    let alpha = pixel >> 24
    guard alpha > 0 else { return 0 }
    func component(_ shift: UInt32) -> UInt32 {
      min(((pixel >> shift & 0xFF) * 255 + alpha / 2) / alpha, 255) << shift
    }
    return alpha << 24 | component(16) | component(8) | component(0)
  }

  /// Throws what cairo says unless it says that all is well.
  func check(_ status: cairo_status_t) throws(RenderingError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw .cairo(format: format, reason: unsafe String(cString: cairo_status_to_string(status)))
  }
}
