import CPangoCairo
import Graphics

/// The pixels of an image as cairo keeps them.
@safe struct Picture: ~Copyable {
  let pointer: OpaquePointer?
  let width: Int
  let height: Int

  /// Copies an image's pixels.
  init(_ image: Scene.Image) {
    (width, height) = (image.width, image.height)
    unsafe pointer = unsafe cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
    guard let data = unsafe cairo_image_surface_get_data(pointer) else { return }
    let stride = Int(unsafe cairo_image_surface_get_stride(pointer))
    unsafe cairo_surface_flush(pointer)
    for row in 0..<height {
      let line = unsafe UnsafeMutableRawPointer(data + row * stride)
      unsafe image.pixels.withUnsafeBytes { bytes in
        for column in 0..<width {
          let offset = 4 * (row * width + column)
          let components = UInt32(
            littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
          unsafe line.storeBytes(
            of: Picture.premultiplied(components), toByteOffset: 4 * column, as: UInt32.self)
        }
      }
    }
    unsafe cairo_surface_mark_dirty(pointer)
  }

  /// An image in so many pixels that no reader can blur or shift it visibly, blended as in a PNG if it is smooth.
  init(enlarging image: Scene.Image) {
    let original = Picture(image)
    let (across, down) = image.enlargement
    (width, height) = (image.width * across, image.height * down)
    unsafe pointer = unsafe cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
    let context = unsafe cairo_create(pointer)
    defer { unsafe cairo_destroy(context) }
    unsafe cairo_scale(context, Double(across), Double(down))
    unsafe cairo_set_operator(context, CAIRO_OPERATOR_SOURCE)
    unsafe original.paint(in: context, smooth: image.smooth, isPadded: true)
  }

  /// Paints the picture from the origin, one unit a pixel. When padded, the colours of the outermost pixels go on
  /// to the very edge instead of fading there.
  func paint(in context: OpaquePointer?, smooth: Bool, isPadded: Bool) {
    unsafe cairo_set_source_surface(context, pointer, 0, 0)
    let source = unsafe cairo_get_source(context)
    unsafe cairo_pattern_set_filter(source, smooth ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST)
    if isPadded { unsafe cairo_pattern_set_extend(source, CAIRO_EXTEND_PAD) }
    unsafe cairo_paint(context)
  }

  deinit { unsafe cairo_surface_destroy(pointer) }

  /// Cairo's pixel: opacity in the highest byte, then red, green and blue, each already times the opacity.
  ///
  /// - Parameter components: red in the lowest byte, then green, blue and opacity.
  private static func premultiplied(_ components: UInt32) -> UInt32 {
    let alpha = components >> 24
    let (red, green, blue) = (components & 0xFF, components >> 8 & 0xFF, components >> 16 & 0xFF)
    if alpha == 255 { return 0xFF00_0000 | red << 16 | green << 8 | blue }
    func times(_ component: UInt32) -> UInt32 { (component * alpha + 127) / 255 }
    return alpha << 24 | times(red) << 16 | times(green) << 8 | times(blue)
  }
}
