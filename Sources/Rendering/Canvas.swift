import CPangoCairo
import Graphics

/// A pen on a surface: cairo's drawing calls in the terms of `Graphics`, in CSS pixels.
@safe struct Canvas: ~Copyable {
  private let context: OpaquePointer?
  let format: ImageFormat

  /// A pen whose unit, one CSS pixel, is `scale` of the surface's units.
  init(on surface: borrowing Surface, scale: Double) {
    format = surface.format
    unsafe context = unsafe cairo_create(surface.pointer)
    unsafe cairo_scale(context, scale, scale)
    unsafe cairo_set_antialias(context, CAIRO_ANTIALIAS_GRAY)
    unsafe cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
  }

  deinit { unsafe cairo_destroy(context) }

  /// What went wrong so far; cairo stops drawing at the first error.
  var status: cairo_status_t { unsafe cairo_status(context) }

  /// Paints the whole surface.
  func fill(with color: Color) {
    set(color)
    unsafe cairo_paint(context)
  }

  /// Fills a path, then strokes it.
  func draw(_ path: Path, fill: Color?, stroke: Stroke?) {
    let stroke = stroke.flatMap { $0.width > 0 && $0.width.isFinite && $0.color.alpha > 0 ? $0 : nil }
    let fill = fill.flatMap { $0.alpha > 0 ? $0 : nil }
    guard fill != nil || stroke != nil else { return }
    trace(path)
    if let fill {
      set(fill)
      if stroke == nil { unsafe cairo_fill(context) } else { unsafe cairo_fill_preserve(context) }
    }
    if let stroke {
      set(stroke)
      unsafe cairo_stroke(context)
    }
  }

  /// Runs the drawing with nothing painted outside of a rectangle.
  func clipped(to rect: Rect, _ draw: (borrowing Canvas) -> Void) {
    saved { canvas in
      unsafe cairo_rectangle(canvas.context, rect.x, rect.y, max(rect.width, 0), max(rect.height, 0))
      unsafe cairo_clip(canvas.context)
      draw(canvas)
    }
  }

  /// Writes a line of text from a point on its baseline, turned clockwise by an angle in radians.
  func draw(_ line: TextLine, at origin: Point, angle: Double, color: Color, halo: Color?) {
    guard origin.isFinite, angle.isFinite else { return }
    saved { canvas in
      unsafe cairo_translate(canvas.context, origin.x, origin.y)
      if angle != 0 { unsafe cairo_rotate(canvas.context, angle) }
      if let halo {
        canvas.set(Stroke(halo, width: Canvas.haloWidth))
        unsafe line.forEachPiece(on: canvas.context) {
          unsafe pango_cairo_layout_line_path(canvas.context, $0)
        }
        unsafe cairo_stroke(canvas.context)
      }
      canvas.set(color)
      if canvas.format == .png && line.hasOutlines {
        // Cairo 1.16 moves the glyphs of images to whole pixels, which spaces small letters unevenly.
        unsafe line.forEachPiece(on: canvas.context) {
          unsafe pango_cairo_layout_line_path(canvas.context, $0)
        }
        unsafe cairo_fill(canvas.context)
      } else {
        unsafe line.forEachPiece(on: canvas.context) {
          unsafe pango_cairo_show_layout_line(canvas.context, $0)
        }
      }
    }
  }

  /// Stretches a picture over a rectangle.
  func draw(_ picture: borrowing Picture, over frame: Rect, smooth: Bool) {
    saved { canvas in
      unsafe cairo_rectangle(canvas.context, frame.x, frame.y, frame.width, frame.height)
      unsafe cairo_clip(canvas.context)
      unsafe cairo_translate(canvas.context, frame.x, frame.y)
      unsafe cairo_scale(
        canvas.context, frame.width / Double(picture.width), frame.height / Double(picture.height))
      // Files leave what happens at the edges to their readers.
      unsafe picture.paint(in: canvas.context, smooth: smooth, isPadded: canvas.format == .png)
    }
  }

  /// Paints a layer whose pixels are those of the surface.
  func draw(_ layer: borrowing StampLayer) {
    saved { canvas in
      unsafe cairo_identity_matrix(canvas.context)
      unsafe cairo_set_source_surface(
        canvas.context, layer.surface.pointer, Double(layer.column), Double(layer.row))
      unsafe cairo_paint(canvas.context)
    }
  }

  /// How wide the edge around letters is, in CSS pixels; half of it lies under the letters.
  static let haloWidth = 3.0

  private func saved(_ draw: (borrowing Canvas) -> Void) {
    unsafe cairo_save(context)
    draw(self)
    unsafe cairo_restore(context)
  }

  private func set(_ color: Color) {
    unsafe cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
  }

  private func set(_ stroke: Stroke) {
    set(stroke.color)
    unsafe cairo_set_line_width(context, stroke.width)
    unsafe cairo_set_line_cap(context, stroke.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    unsafe cairo_set_dash(context, stroke.drawableDash, Int32(stroke.drawableDash.count), 0)
  }

  /// Makes a path the current one.
  private func trace(_ path: Path) {
    unsafe cairo_new_path(context)
    path.forEachFinite { element in
      switch element {
      case .move(let point):
        unsafe cairo_move_to(context, point.x, point.y)
      case .line(let point):
        unsafe cairo_line_to(context, point.x, point.y)
      case .curve(let control1, let control2, let point):
        unsafe cairo_curve_to(context, control1.x, control1.y, control2.x, control2.y, point.x, point.y)
      case .close:
        unsafe cairo_close_path(context)
      }
    }
  }
}
