import CPangoCairo

extension TextLine {
  /// Gives each piece's line where cairo's point and scale are the piece's own, around the start of the line's baseline.
  func forEachPiece(
    on context: OpaquePointer?, _ body: (UnsafeMutablePointer<PangoLayoutLine>?) -> Void
  ) {
    for piece in pieces {
      var matrix = cairo_matrix_t()
      unsafe cairo_get_matrix(context, &matrix)
      unsafe cairo_translate(context, piece.x, -piece.rise)
      unsafe cairo_scale(context, piece.factor, piece.factor)
      unsafe cairo_move_to(context, 0, 0)
      unsafe body(piece.line)
      // The path, unlike the point and the scale, stays.
      unsafe cairo_set_matrix(context, &matrix)
    }
  }
}
