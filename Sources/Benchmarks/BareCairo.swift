import CPangoCairo

/// What a careful program would do with cairo alone for the same data: no axes, no texts, one page of pixels.
@safe struct BareCairo: ~Copyable {
  private let surface: OpaquePointer?
  private let context: OpaquePointer?
  private let width: Double
  private let height: Double

  /// A white page of so many pixels.
  init(width: Int, height: Int) {
    (self.width, self.height) = (Double(width), Double(height))
    unsafe surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    unsafe context = unsafe cairo_create(surface)
    unsafe cairo_set_source_rgb(context, 1, 1, 1)
    unsafe cairo_paint(context)
    unsafe cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
  }

  deinit {
    unsafe cairo_destroy(context)
    unsafe cairo_surface_destroy(surface)
  }

  /// Encodes the page with cairo's own writer and gives the number of bytes.
  func encode() -> Int { unsafe BareCairo.encode(surface) }

  /// Encodes a surface with cairo's own writer and gives the number of bytes.
  static func encode(_ surface: OpaquePointer?) -> Int {
    final class Counter { var bytes = 0 }
    let counter = Counter()
    _ = unsafe cairo_surface_write_to_png_stream(
      surface,
      { closure, _, length in
        if let closure = unsafe closure {
          unsafe Unmanaged<Counter>.fromOpaque(closure).takeUnretainedValue().bytes += Int(length)
        }
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(counter).toOpaque())
    return counter.bytes
  }

  /// Where values go along a side of the page.
  private func scale(_ values: [Double], to length: Double) -> (factor: Double, offset: Double) {
    var (least, greatest) = (Double.infinity, -Double.infinity)
    for value in values {
      least = min(least, value)
      greatest = max(greatest, value)
    }
    return (length / (greatest - least), -least * length / (greatest - least))
  }

  /// Points: one disc of each colour painted once, then copied to whole pixels.
  func points(_ x: [Double], _ y: [Double], diameter: Double, values: [Double]? = nil) {
    let across = scale(x, to: width)
    let down = scale(y, to: height)
    let shade = values.map { scale($0, to: 255) } ?? (factor: 0, offset: 0)
    let side = Int32(diameter) + 4
    var discs = unsafe [OpaquePointer?](repeating: nil, count: 256)
    defer { unsafe discs.forEach { unsafe cairo_surface_destroy($0) } }
    for index in x.indices {
      let color = values.map { Int($0[index] * shade.factor + shade.offset) } ?? 128
      if unsafe discs[color] == nil {
        unsafe discs[color] = BareCairo.disc(side: side, diameter: diameter, share: Double(color) / 255)
      }
      let left = (x[index] * across.factor + across.offset - Double(side) / 2).rounded()
      let top = (height - y[index] * down.factor - down.offset - Double(side) / 2).rounded()
      unsafe cairo_set_source_surface(context, discs[color], left, top)
      unsafe cairo_paint(context)
    }
  }

  private static func disc(side: Int32, diameter: Double, share: Double) -> OpaquePointer? {
    let disc = unsafe cairo_image_surface_create(CAIRO_FORMAT_ARGB32, side, side)
    let pen = unsafe cairo_create(disc)
    unsafe cairo_arc(pen, Double(side) / 2, Double(side) / 2, diameter / 2, 0, 2 * .pi)
    unsafe cairo_set_source_rgb(pen, 0.2, share, 0.8)
    unsafe cairo_fill_preserve(pen)
    unsafe cairo_set_source_rgb(pen, 1, 1, 1)
    unsafe cairo_set_line_width(pen, 1.6)
    unsafe cairo_stroke(pen)
    unsafe cairo_destroy(pen)
    return unsafe disc
  }

  /// A line: of each column of pixels the lowest and the highest value, in one stroke.
  func line(_ x: [Double], _ y: [Double], width lineWidth: Double) {
    let across = scale(x, to: width - 1)
    let down = scale(y, to: height)
    var lowest = [Double](repeating: .infinity, count: Int(width))
    var highest = [Double](repeating: -.infinity, count: Int(width))
    for index in x.indices {
      let column = Int(x[index] * across.factor + across.offset)
      lowest[column] = min(lowest[column], y[index])
      highest[column] = max(highest[column], y[index])
    }
    for column in lowest.indices where lowest[column] <= highest[column] {
      unsafe cairo_line_to(context, Double(column) + 0.5, height - lowest[column] * down.factor - down.offset)
      unsafe cairo_line_to(
        context, Double(column) + 0.5, height - highest[column] * down.factor - down.offset)
    }
    unsafe cairo_set_source_rgb(context, 0.2, 0.5, 0.8)
    unsafe cairo_set_line_width(context, lineWidth)
    unsafe cairo_stroke(context)
  }

  /// A heat map: colours from a table into one image, stretched over the page.
  func heatmap(_ values: [Double], columns: Int, rows: Int) {
    let table = BareCairo.table
    let shade = scale(values, to: 255)
    let image = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(columns), Int32(rows))
    defer { unsafe cairo_surface_destroy(image) }
    guard let data = unsafe cairo_image_surface_get_data(image) else { return }
    let stride = Int(unsafe cairo_image_surface_get_stride(image))
    for row in 0..<rows {
      let line = unsafe UnsafeMutableRawPointer(data + (rows - 1 - row) * stride)
      for column in 0..<columns {
        let index = Int(values[row * columns + column] * shade.factor + shade.offset)
        unsafe line.storeBytes(of: table[index], toByteOffset: 4 * column, as: UInt32.self)
      }
    }
    unsafe cairo_surface_mark_dirty(image)
    unsafe cairo_scale(context, width / Double(columns), height / Double(rows))
    unsafe cairo_set_source_surface(context, image, 0, 0)
    unsafe cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
    unsafe cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
    unsafe cairo_paint(context)
  }

  /// A surface: its cells from back to front, filled and edged, darker where they rise.
  func surface(_ heights: [Double], count: Int) {
    let shade = scale(heights, to: 255)
    func place(_ row: Int, _ column: Int) -> (x: Double, y: Double) {
      let (x, y) = (Double(column) / Double(count - 1) - 0.5, Double(row) / Double(count - 1) - 0.5)
      let z = (heights[row * count + column] * shade.factor + shade.offset) / 255 - 0.5
      return (
        width * (0.5 + 0.5 * (x * 0.87 - y * 0.5)),
        height * (0.5 - 0.5 * (z * 0.65 - 0.5 * (x * 0.5 + y * 0.87)))
      )
    }
    unsafe cairo_set_line_width(context, 1)
    for row in 0..<count - 1 {
      for column in 0..<count - 1 {
        let corners = [
          place(row, column), place(row, column + 1), place(row + 1, column + 1), place(row + 1, column),
        ]
        for corner in corners { unsafe cairo_line_to(context, corner.x, corner.y) }
        unsafe cairo_close_path(context)
        let share = (heights[row * count + column] * shade.factor + shade.offset) / 255
        unsafe cairo_set_source_rgb(context, share, 0.8 * share, 0.5)
        unsafe cairo_fill_preserve(context)
        unsafe cairo_set_source_rgb(context, 0.92 * share, 0.73 * share, 0.46)
        unsafe cairo_stroke(context)
      }
    }
  }

  /// A colour map in 256 steps.
  private static var table: [UInt32] {
    (0..<256).map { step in UInt32(step) << 16 | UInt32(step * 4 / 5) << 8 | 0x80 }
  }
}
