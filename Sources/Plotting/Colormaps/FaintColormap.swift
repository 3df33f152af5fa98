import Graphics

/// A colour map mixed with the page's colour, so that marks on it stand out.
struct FaintColormap: Colormap {
  let base: any Colormap
  let paper: Color
  /// 0 is the page alone, 1 the map alone.
  let strength: Double

  func color(at share: Double, ofClass kind: Int) -> Color {
    paper.mixed(with: base.color(at: share, ofClass: kind), share: strength)
  }
}
