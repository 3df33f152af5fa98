import CPangoCairo
import Graphics

/// The pixels of an image as cairo keeps them.
@safe struct Picture: ~Copyable {
  let pointer: OpaquePointer?
  let width: Int
  let height: Int
  private let isOpaque: Bool

  /// Copies an image's pixels.
  init(_ image: Scene.Image) {
    let isOpaque = stride(from: 3, to: image.pixels.count, by: 4).allSatisfy { image.pixels[$0] == 255 }
    self.init(width: image.width, height: image.height, isOpaque: isOpaque)
    guard let data = unsafe cairo_image_surface_get_data(pointer) else { return }
    let stride = Int(unsafe cairo_image_surface_get_stride(pointer))
    unsafe cairo_surface_flush(pointer)
    for row in 0..<height {
      let line = unsafe UnsafeMutableRawPointer(data + row * stride)
      for column in 0..<width {
        let pixel = Picture.premultiplied(image.pixels, at: 4 * (row * width + column))
        unsafe line.storeBytes(of: pixel, toByteOffset: 4 * column, as: UInt32.self)
      }
    }
    unsafe cairo_surface_mark_dirty(pointer)
  }

  /// Room for pixels; without transparency they take three bytes each in a file.
  private init(width: Int, height: Int, isOpaque: Bool) {
    self.width = width
    self.height = height
    self.isOpaque = isOpaque
    let layout = isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
    unsafe pointer = unsafe cairo_image_surface_create(layout, Int32(width), Int32(height))
  }

  deinit { unsafe cairo_surface_destroy(pointer) }

  /// The picture in enough pixels that it looks the same however a reader stretches it over a frame.
  ///
  /// Files of shapes leave the stretching to their readers, which blur crisp cells or show the cells of smooth maps
  /// as each likes. With two pixels per CSS pixel, as on a dense screen, there is little left to stretch.
  func enlarged(for frame: Rect, smooth: Bool) -> Picture {
    let columns = Picture.pixels(width, over: frame.width, smooth: smooth)
    let rows = Picture.pixels(height, over: frame.height, smooth: smooth)
    let result = Picture(width: columns, height: rows, isOpaque: isOpaque)
    let context = unsafe cairo_create(result.pointer)
    defer { unsafe cairo_destroy(context) }
    unsafe cairo_scale(context, Double(columns) / Double(width), Double(rows) / Double(height))
    unsafe becomeSource(of: context, smooth: smooth, isPadded: true)
    unsafe cairo_set_operator(context, CAIRO_OPERATOR_SOURCE)
    unsafe cairo_paint(context)
    return result
  }

  /// Makes the picture what a pen paints with, one unit a pixel. When padded, the colours of the outermost pixels
  /// go on for ever instead of fading at the edge.
  func becomeSource(of context: OpaquePointer?, smooth: Bool, isPadded: Bool) {
    unsafe cairo_set_source_surface(context, pointer, 0, 0)
    let source = unsafe cairo_get_source(context)
    unsafe cairo_pattern_set_filter(source, smooth ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST)
    if isPadded { unsafe cairo_pattern_set_extend(source, CAIRO_EXTEND_PAD) }
  }

  /// How many pixels to spread `count` over in a length in CSS pixels: never fewer; crisp ones stay equal in size.
  private static func pixels(_ count: Int, over length: Double, smooth: Bool) -> Int {
    let wanted = Int(min(2 * length, 4096).rounded(.up))
    if smooth { return max(count, wanted) }
    return count * max(1, (wanted + count - 1) / count)
  }

  /// Cairo's pixel: opacity in the highest byte, then red, green and blue, each already times the opacity.
  private static func premultiplied(_ bytes: [UInt8], at index: Int) -> UInt32 {
    let alpha = UInt32(bytes[index + 3])
    func times(_ component: UInt8) -> UInt32 { (UInt32(component) * alpha + 127) / 255 }
    return alpha << 24 | times(bytes[index]) << 16 | times(bytes[index + 1]) << 8
      | times(bytes[index + 2])
  }
}
