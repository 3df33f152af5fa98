import CPangoCairo

/// A PNG read back by cairo's own reader.
struct DecodedPNG {
  let width: Int
  let height: Int
  /// Opacity, red, green, blue in each number; colours times opacity.
  private let pixels: [UInt32]

  /// Nil for what libpng does not accept.
  init?(_ bytes: [UInt8]) {
    final class Source {
      var rest: ArraySlice<UInt8>
      init(_ bytes: [UInt8]) { rest = bytes[...] }
    }
    let source = Source(bytes)
    let closure = unsafe Unmanaged.passUnretained(source).toOpaque()
    let surface = unsafe cairo_image_surface_create_from_png_stream(
      { closure, data, count in
        let source = unsafe Unmanaged<Source>.fromOpaque(closure!).takeUnretainedValue()
        guard source.rest.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
        for index in 0..<Int(count) { unsafe data![index] = source.rest.removeFirst() }
        return CAIRO_STATUS_SUCCESS
      }, closure)
    defer { unsafe cairo_surface_destroy(surface) }
    guard unsafe cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { return nil }
    width = Int(unsafe cairo_image_surface_get_width(surface))
    height = Int(unsafe cairo_image_surface_get_height(surface))
    let stride = Int(unsafe cairo_image_surface_get_stride(surface))
    let data = unsafe UnsafeRawPointer(cairo_image_surface_get_data(surface)!)
    var pixels: [UInt32] = []
    for row in 0..<height {
      for column in 0..<width {
        pixels.append(unsafe data.load(fromByteOffset: row * stride + 4 * column, as: UInt32.self))
      }
    }
    self.pixels = pixels
  }

  /// The colour of a pixel as 24 bits.
  func rgb(_ column: Int, _ row: Int) -> UInt32 { pixels[row * width + column] & 0xFFFFFF }
  /// The opacity of a pixel, 0 to 255.
  func alpha(_ column: Int, _ row: Int) -> UInt32 { pixels[row * width + column] >> 24 }
  /// How many pixels are not of the colour.
  func count(otherThan color: UInt32) -> Int { pixels.count { $0 & 0xFFFFFF != color } }
}
