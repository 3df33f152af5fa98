import CPangoCairo
import Graphics

/// Stamps as pixels, transparent in between.
///
/// Each look is painted once for each sixteenth of a pixel's area that its place may fall into, and then copied:
/// cairo takes ten times as long for every place alone.
@safe struct StampLayer: ~Copyable {
  let surface: Surface
  /// The first pixel from the page's left edge and from its top.
  let column: Int
  let row: Int
  private let width: Int
  private let height: Int
  private let scale: Double

  /// The stamps that the page shows; nil for none.
  ///
  /// - Parameter scale: pixels per CSS pixel.
  init?(_ stamps: Scene.Stamps, page: Size, scale: Double) {
    guard let bounds = stamps.bounds else { return nil }
    let left = max((bounds.x * scale).rounded(.down), 0) - 1
    let top = max((bounds.y * scale).rounded(.down), 0) - 1
    let right = min((bounds.right * scale).rounded(.up), (page.width * scale).rounded(.up)) + 1
    let bottom = min((bounds.bottom * scale).rounded(.up), (page.height * scale).rounded(.up)) + 1
    guard left < right, top < bottom else { return nil }
    (column, row, width, height) = (Int(left), Int(top), Int(right - left), Int(bottom - top))
    self.scale = scale
    surface = Surface(pixelWidth: width, pixelHeight: height, opaque: false)
    paint(stamps)
  }

  /// The layer as a picture on the page.
  var image: Scene.Image {
    Scene.Image(
      width: width, height: height, pixels: surface.pixels(opaque: false),
      frame: Rect(
        x: Double(column) / scale, y: Double(row) / scale, width: Double(width) / scale,
        height: Double(height) / scale),
      smooth: true)
  }

  private func paint(_ stamps: Scene.Stamps) {
    guard let data = unsafe cairo_image_surface_get_data(surface.pointer) else { return }
    let stride = Int(unsafe cairo_image_surface_get_stride(surface.pointer))
    unsafe cairo_surface_flush(surface.pointer)
    var sprites = SpriteSheet(stamps.looks, scale: scale)
    for (place, kind) in zip(stamps.places, stamps.kinds) {
      // Where the place lies far outside, so does the stamp.
      let (x, y) = (place.x * scale - Double(column), place.y * scale - Double(row))
      guard abs(x) < 1e6, abs(y) < 1e6 else { continue }
      let sprite = sprites.sprite(Int(kind), x: x, y: y)
      let (rows, columns) = (sprite.rows(upTo: height), sprite.columns(upTo: width))
      guard !columns.isEmpty else { continue }
      unsafe sprites.pixels.withUnsafeBufferPointer { pixels in
        for line in rows {
          let start = sprite.start + (line - sprite.top) * sprite.width + columns.lowerBound - sprite.left
          unsafe StampLayer.blend(
            pixels.baseAddress! + start,
            over: UnsafeMutableRawPointer(data + line * stride).assumingMemoryBound(to: UInt32.self)
              + columns.lowerBound, count: columns.count)
        }
      }
    }
    unsafe cairo_surface_mark_dirty(surface.pointer)
  }

  /// Paints premultiplied pixels over others: source + (1 − opacity of the source) × what is there. Two components
  /// at a time, each with eight bits of room; the division by 255 is exact.
  @inline(__always)
  private static func blend(
    _ source: UnsafePointer<UInt32>, over target: UnsafeMutablePointer<UInt32>, count: Int
  ) {
    for index in 0..<count {
      let pixel = unsafe source[index]
      let rest = 255 &- pixel >> 24
      let below = unsafe target[index]
      var even = (below & 0x00FF_00FF) &* rest &+ 0x0080_0080
      even = ((even &+ (even >> 8 & 0x00FF_00FF)) >> 8) & 0x00FF_00FF
      var odd = (below >> 8 & 0x00FF_00FF) &* rest &+ 0x0080_0080
      odd = (odd &+ (odd >> 8 & 0x00FF_00FF)) & 0xFF00_FF00
      unsafe target[index] = pixel &+ (even | odd)
    }
  }
}
