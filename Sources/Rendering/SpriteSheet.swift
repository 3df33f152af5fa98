import CPangoCairo
import Graphics

/// The pixels of looks, each painted when it is first needed.
struct SpriteSheet {
  /// A look's pixels on a layer.
  struct Sprite {
    /// Where its pixels begin in the sheet.
    var start: Int
    var width: Int
    var height: Int
    /// The first column and row on the layer.
    var left: Int
    var top: Int

    /// The rows on a layer of a height.
    func rows(upTo end: Int) -> Range<Int> { max(top, 0)..<max(min(top + height, end), max(top, 0)) }
    /// The columns on a layer of a width.
    func columns(upTo end: Int) -> Range<Int> { max(left, 0)..<max(min(left + width, end), max(left, 0)) }
  }

  /// The premultiplied pixels of all sprites so far.
  private(set) var pixels: [UInt32] = []
  private let looks: [Scene.Stamps.Look]
  private let scale: Double
  private var sprites: [Sprite?]

  /// Places are told apart by quarters of a pixel: nobody sees an eighth.
  private static let steps = 4

  init(_ looks: [Scene.Stamps.Look], scale: Double) {
    self.looks = looks
    self.scale = scale
    sprites = Array(repeating: nil, count: looks.count * Self.steps * Self.steps)
  }

  /// The pixels of a look at a place in the layer's pixels.
  mutating func sprite(_ look: Int, x: Double, y: Double) -> Sprite {
    let steps = Self.steps
    let (quartersX, quartersY) = (Int((x * 4).rounded()), Int((y * 4).rounded()))
    // Rounded down, also left of 0.
    let (column, row) = (quartersX >> 2, quartersY >> 2)
    let phase = (quartersY & 3) * steps + (quartersX & 3)
    let index = look * steps * steps + phase
    var sprite = sprites[index] ?? paint(looks[look], phase: phase)
    sprites[index] = sprite
    sprite.left += column
    sprite.top += row
    return sprite
  }

  /// Paints a look around the corner of a pixel, so many quarters to the right of it and below.
  private mutating func paint(_ look: Scene.Stamps.Look, phase: Int) -> Sprite {
    guard let bounds = look.bounds, bounds.width < 1e4, bounds.height < 1e4 else {
      return Sprite(start: pixels.count, width: 0, height: 0, left: 0, top: 0)
    }
    let left = Int((bounds.x * scale).rounded(.down)) - 1
    let top = Int((bounds.y * scale).rounded(.down)) - 1
    let width = Int((bounds.right * scale).rounded(.up)) + 2 - left
    let height = Int((bounds.bottom * scale).rounded(.up)) + 2 - top
    let surface = Surface(pixelWidth: width, pixelHeight: height, opaque: false)
    do {
      let canvas = Canvas(on: surface, scale: scale)
      let place = Point(
        (Double(phase % Self.steps) / 4 - Double(left)) / scale,
        (Double(phase / Self.steps) / 4 - Double(top)) / scale)
      canvas.draw(look.path.moved(by: place), fill: look.fill, stroke: look.stroke)
    }
    let start = pixels.count
    append(surface, width: width, height: height)
    return Sprite(start: start, width: width, height: height, left: left, top: top)
  }

  private mutating func append(_ surface: borrowing Surface, width: Int, height: Int) {
    unsafe cairo_surface_flush(surface.pointer)
    guard let data = unsafe cairo_image_surface_get_data(surface.pointer) else {
      pixels += repeatElement(0, count: width * height)
      return
    }
    let stride = Int(unsafe cairo_image_surface_get_stride(surface.pointer))
    for row in 0..<height {
      let line = unsafe UnsafeRawPointer(data + row * stride)
      for column in 0..<width {
        pixels.append(unsafe line.load(fromByteOffset: 4 * column, as: UInt32.self))
      }
    }
  }
}
