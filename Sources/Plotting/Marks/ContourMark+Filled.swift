import Graphics

extension ContourMark {
  /// Draws bands between the levels, from the lowest on: each covers all that lies above its lower level and the next
  /// one is painted over it, so that no seam shows between them.
  ///
  /// What lies beyond the first and the last level belongs to the outer bands.
  func drawBands(on canvas: inout Canvas) {
    guard canvas.space == nil else { return }
    let colors = bandColors(canvas.theme)
    let lower: [Double?] = colors.indices.map { $0 == 0 ? nil : levels[$0] }
    for (color, rings) in zip(colors, FilledRegion.rings(of: values, above: lower)) {
      var path = Path()
      for ring in rings {
        let points = ring.map { corner($0, on: canvas) }
        if points.allSatisfy(\.isFinite) { path.append(.polygon(points)) }
      }
      if !path.isEmpty { canvas.draw(.path(path, fill: color)) }
    }
  }

  /// The place of a fractional index. Values from 0 down, which have none on a logarithmic axis, lie beyond its lower
  /// end, so that bands reach up to the frame's edge.
  private func corner(_ index: Point, on canvas: Canvas) -> Point {
    let (across, up) = (place(index.x, in: x), place(index.y, in: y))
    var point = canvas.point(across, up)
    if !point.x.isFinite, across.isFinite { point.x = canvas.frame.x - 2 }
    if !point.y.isFinite, up.isFinite { point.y = canvas.frame.bottom + 2 }
    return point
  }

  /// The bar of the bands, in steps.
  public func colorBar(theme: Theme) -> ColorBar? {
    guard filled == true, let label, let low = levels.first, let high = levels.last else { return nil }
    return ColorBar(
      label: label, domain: low...high, colormap: scale(theme).colormap,
      bands: ColorBar.Bands(levels: levels, colors: bandColors(theme)))
  }

  private func scale(_ theme: Theme) -> ColorScale {
    ColorScale(values: levels, range: range, colormap: style.colormap, theme: theme)
  }

  /// Each band has the colour of its middle. Fainter bands are mixed with the paper: were they translucent, those
  /// below would show.
  private func bandColors(_ theme: Theme) -> [Color] {
    let scale = scale(theme)
    return zip(levels, levels.dropFirst()).map { low, high in
      theme.paper.mixed(with: scale.color(low / 2 + high / 2), share: style.opacity ?? 1)
    }
  }

  /// Why bands cannot be drawn.
  var bandsDefect: String? {
    if levels.count < 2 { return "needs at least 2 levels to fill the bands between them" }
    if !levels.allSatisfy(\.isFinite) || !zip(levels, levels.dropFirst()).allSatisfy({ $0 < $1 }) {
      return "needs levels in rising order to fill the bands between them"
    }
    return ColorScale.defect(range: range, colormap: nil)
  }
}
