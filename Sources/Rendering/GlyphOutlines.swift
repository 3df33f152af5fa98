import CPangoCairo
import Graphics

/// The outlines of glyphs as the steps of SVG paths, each fetched once.
@safe final class GlyphOutlines {
  private struct Key: Hashable {
    let font: UInt
    let glyph: UInt32
    let factor: Double
  }

  private let context: OpaquePointer?
  private var numbers: [Key: Int] = [:]
  private var fonts: [UInt: RetainedFont] = [:]
  /// The steps around the start of the baseline, by number; empty for a space.
  private(set) var outlines: [[UInt8]] = []
  /// Whether there are more than a few drawings take: texts of ever other sizes bring ever more.
  var areMany: Bool { outlines.count > 5000 }

  init() {
    let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)
    unsafe context = unsafe cairo_create(surface)
    unsafe cairo_surface_destroy(surface)
  }

  deinit {
    unsafe cairo_destroy(context)
  }

  /// The number of a glyph's outline, scaled.
  func number(of glyph: UInt32, in font: UnsafeMutablePointer<PangoFont>, scaledBy factor: Double) -> Int {
    let key = Key(font: UInt(bitPattern: font), glyph: glyph, factor: factor)
    if let number = numbers[key] { return number }
    _ = unsafe retained(font)
    unsafe cairo_new_path(context)
    unsafe cairo_set_scaled_font(context, pango_cairo_font_get_scaled_font(OpaquePointer(font)))
    var place = cairo_glyph_t(index: UInt(glyph), x: 0, y: 0)
    unsafe cairo_glyph_path(context, &place, 1)
    numbers[key] = outlines.count
    outlines.append(SVGPathData(currentPath(scaledBy: factor)).output)
    return outlines.count - 1
  }

  /// The outline of a whole line of text, around the start of its baseline.
  func path(of line: TextLine) -> Path {
    unsafe cairo_new_path(context)
    unsafe line.forEachPiece(on: context) { unsafe pango_cairo_layout_line_path(context, $0) }
    return currentPath(scaledBy: 1)
  }

  private func currentPath(scaledBy factor: Double) -> Path {
    var path = Path()
    guard let copy = unsafe cairo_copy_path(context) else { return path }
    defer { unsafe cairo_path_destroy(copy) }
    guard let data = unsafe copy.pointee.data else { return path }
    var place = 0
    while place < Int(unsafe copy.pointee.num_data) {
      let header = unsafe data[place].header
      func point(_ index: Int) -> Point {
        let point = unsafe data[place + index].point
        return Point(point.x * factor, point.y * factor)
      }
      switch header.type {
      case CAIRO_PATH_MOVE_TO: path.move(to: point(1))
      case CAIRO_PATH_LINE_TO: path.line(to: point(1))
      case CAIRO_PATH_CURVE_TO: path.curve(to: point(3), control1: point(1), control2: point(2))
      default: path.close()
      }
      place += max(Int(header.length), 1)
    }
    return path
  }
}

extension GlyphOutlines {
  /// What tells a font from other versions of itself.
  func identity(of font: UnsafeMutablePointer<PangoFont>) -> FontIdentity? { unsafe retained(font).identity }

  /// A font that lives as long as its number, so that it cannot be taken for another one.
  private func retained(_ font: UnsafeMutablePointer<PangoFont>) -> RetainedFont {
    let number = UInt(bitPattern: font)
    if let known = fonts[number] { return known }
    let retained = unsafe RetainedFont(font)
    fonts[number] = retained
    return retained
  }
}

/// A font of Pango's that stays alive.
@safe private final class RetainedFont {
  private let font: UnsafeMutablePointer<PangoFont>

  init(_ font: UnsafeMutablePointer<PangoFont>) {
    unsafe self.font = unsafe font
    unsafe g_object_ref(font)
  }

  deinit { unsafe g_object_unref(font) }

  lazy var identity = unsafe FontIdentity(font)
}
